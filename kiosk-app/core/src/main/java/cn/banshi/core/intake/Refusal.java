package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Reason;

/** Ends a judgement at the first thing that is wrong; never leaves this package. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    final Reason reason;

    Refusal(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Judgement.Refused told() {
        return new Judgement.Refused(reason, String.valueOf(getMessage()));
    }
}
