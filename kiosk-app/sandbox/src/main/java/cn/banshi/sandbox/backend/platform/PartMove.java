package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CaseState;
import java.util.Map;
import java.util.Optional;

/** What somebody at an authority does with a part of a bundle. */
public enum PartMove {
    /** A step on: taken up, approved, done; or taken up again after a correction. */
    ADVANCE,
    /** Back to the applicant, who has something to correct. */
    RETURN,
    /** The authority says no. */
    REFUSE;

    private static final Map<CaseState, CaseState> ON = Map.of(CaseState.ACCEPTED, CaseState.UNDER_REVIEW,
            CaseState.RETURNED, CaseState.UNDER_REVIEW, CaseState.UNDER_REVIEW, CaseState.APPROVED, CaseState.APPROVED,
            CaseState.DONE);
    private static final Map<CaseState, CaseState> BACK = Map.of(CaseState.UNDER_REVIEW, CaseState.RETURNED);
    private static final Map<CaseState, CaseState> OUT = Map.of(CaseState.ACCEPTED, CaseState.REFUSED,
            CaseState.UNDER_REVIEW, CaseState.REFUSED, CaseState.RETURNED, CaseState.REFUSED);

    /** @return where it leads; empty where it cannot be done now */
    Optional<CaseState> from(CaseState state) {
        Map<CaseState, CaseState> leads = switch (this) {
            case ADVANCE -> ON;
            case RETURN -> BACK;
            case REFUSE -> OUT;
        };
        return Optional.ofNullable(leads.get(state));
    }
}
