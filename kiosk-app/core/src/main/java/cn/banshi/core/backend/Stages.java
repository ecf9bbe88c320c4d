package cn.banshi.core.backend;

import cn.banshi.contract.model.CasePart;
import cn.banshi.contract.model.CaseState;
import cn.banshi.core.backend.Backend.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how far the parts of a bundle are. */
final class Stages {

    private Stages() {}

    /** In the order of the answer. */
    static Map<String, Stage> of(@Nullable List<CasePart> parts) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        if (parts != null) {
            parts.forEach(part -> stages.put(part.id(), of(part.state())));
        }
        return stages;
    }

    private static Stage of(CaseState state) {
        return switch (state) {
            case DRAFT, SUBMITTED -> Stage.WAITING;
            case ACCEPTED, UNDER_REVIEW, MAKING -> Stage.RUNNING;
            case AWAITING_CO_SIGNER -> Stage.CO_SIGNER;
            case APPROVED, DONE, READY, COLLECTED -> Stage.DONE;
            case REFUSED, RETURNED, NOT_ACCEPTED, AWAITING_PAYMENT, TRANSFERRED_TO_WINDOW, WITHDRAWN -> Stage.OTHER;
        };
    }
}
