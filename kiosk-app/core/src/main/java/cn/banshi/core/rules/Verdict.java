package cn.banshi.core.rules;

/** What a rule says about the values of the moment. */
public sealed interface Verdict {

    /** @param value of the kind the rule was compiled for */
    record Value(Object value) implements Verdict {}

    /** Something the rule needs is not known yet. Never means "no". */
    record Unknown() implements Verdict {}
}
