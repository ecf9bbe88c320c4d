package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CaseState;
import java.util.Map;
import java.util.Optional;

/** What somebody at an authority, or whoever has to agree, does with a part of a bundle. */
public enum PartMove {
    /** A step on: taken up, approved, done; or taken up again after a correction. */
    ADVANCE,
    /** Back to the applicant, who has something to correct. */
    RETURN,
    /** The authority says no. */
    REFUSE,
    /** Whoever else has to agree does so in the app. */
    AGREE,
    /** They say no; it is not accepted then. */
    DECLINE;

    private static final Map<CaseState, CaseState> ON = Map.of(CaseState.ACCEPTED, CaseState.UNDER_REVIEW,
            CaseState.RETURNED, CaseState.UNDER_REVIEW, CaseState.UNDER_REVIEW, CaseState.APPROVED, CaseState.APPROVED,
            CaseState.DONE);
    private static final Map<CaseState, CaseState> BACK = Map.of(CaseState.UNDER_REVIEW, CaseState.RETURNED);
    private static final Map<CaseState, CaseState> OUT = Map.of(CaseState.ACCEPTED, CaseState.REFUSED,
            CaseState.UNDER_REVIEW, CaseState.REFUSED, CaseState.RETURNED, CaseState.REFUSED);
    private static final Map<CaseState, CaseState> AGREED = Map.of(CaseState.AWAITING_CO_SIGNER, CaseState.SUBMITTED);
    private static final Map<CaseState, CaseState> DECLINED = Map.of(CaseState.AWAITING_CO_SIGNER,
            CaseState.NOT_ACCEPTED);

    /** @return where it leads; empty where it cannot be done now */
    Optional<CaseState> from(CaseState state) {
        Map<CaseState, CaseState> leads = switch (this) {
            case ADVANCE -> ON;
            case RETURN -> BACK;
            case REFUSE -> OUT;
            case AGREE -> AGREED;
            case DECLINE -> DECLINED;
        };
        return Optional.ofNullable(leads.get(state));
    }
}
