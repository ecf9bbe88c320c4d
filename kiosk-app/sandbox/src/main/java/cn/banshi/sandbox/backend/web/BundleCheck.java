package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Service;
import cn.banshi.contract.model.ServicePart;
import cn.banshi.contract.model.SubmissionRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a schema cannot say of the parts of a bundle. */
final class BundleCheck {

    private BundleCheck() {}

    static void check(Service service, SubmissionRequest request) {
        List<ServicePart> offered = Objects.requireNonNullElse(service.parts(), List.of());
        List<String> asked = Objects.requireNonNullElse(request.parts(), List.of());
        if (offered.isEmpty() != asked.isEmpty()) {
            throw ProblemException.invalid("/parts",
                    offered.isEmpty() ? "are named, but this service has none"
                            : "are missing: this service is a bundle");
        }
        Set<String> known = offered.stream().map(ServicePart::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i)) || !seen.add(asked.get(i))) {
                throw ProblemException.invalid("/parts/" + i, "is no part of this service, or stands here twice");
            }
        }
    }
}
