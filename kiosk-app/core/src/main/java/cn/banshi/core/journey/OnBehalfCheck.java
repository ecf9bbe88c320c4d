package cn.banshi.core.journey;

import cn.banshi.core.journey.Procedure.Step;
import cn.banshi.core.journey.Procedure.StepKind;
import java.util.List;
import java.util.stream.Stream;

/** What a schema cannot say well of acting for somebody else. */
final class OnBehalfCheck {

    private OnBehalfCheck() {}

    static void check(Service service, Complaints complaints) {
        service.procedure().ifPresent(procedure -> {
            for (int i = 0; i < procedure.steps().size(); i++) {
                Step step = procedure.steps().get(i);
                List<String> place = List.of("procedure", "steps", Integer.toString(i), "onBehalf");
                step.onBehalf().ifPresent(others -> {
                    check(step, others, place, complaints);
                    here(procedure, others, place, complaints);
                });
            }
        });
    }

    private static void here(Procedure procedure, OnBehalf others, List<String> place, Complaints complaints) {
        List<String> there = Stream.concat(place.stream(), Stream.of("here")).toList();
        others.here().ifPresent(clause -> {
            if (!others.kinds().contains(OnBehalf.Kind.ENTRUSTED)) {
                complaints.add(there,
                        "lets somebody entrust the visitor, but 'entrusted' is not among the 'kinds'; add it");
            }
            if (procedure.consents().stream().anyMatch(given -> given.id().equals(clause.id()))) {
                complaints.add(there,
                        "is '" + clause.id() + "', which the visitor agrees to; give the principal's an id of its own");
            }
        });
    }

    private static void check(Step step, OnBehalf others, List<String> place, Complaints complaints) {
        if (step.kind() != StepKind.IDENTIFY) {
            complaints.add(place, "stands at another step than 'identify': nobody acts for somebody else"
                    + " before it is known who is there; move it there");
        }
        others.nobody()
                .ifPresent(said -> Template.names(said)
                        .forEach(name -> complaints.add(
                                List.of(place.get(0), place.get(1), place.get(2), "onBehalf", "nobody"),
                                "names '" + name + "', but nothing is known of anybody then; say it without")));
    }
}
