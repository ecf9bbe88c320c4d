package cn.banshi.core.screen;

/** What somebody else who is there has to say. */
public enum OthersWord {
    /** That the person identified may act for them. */
    ENTRUSTS,
    /** That they agree to what the person identified has filed. */
    AGREES
}
