package cn.banshi.core.screen;

/** What became of the paper that a citizen takes along. */
public enum Paper {
    /** Being printed now. */
    PRINTING,
    /** The printer said that it is out. */
    PRINTED,
    /** Surely not printed: no paper. */
    PAPER_OUT,
    /** Surely not printed: some other cause. */
    NOT_PRINTED,
    /** It may be in the slot or not. */
    NOT_KNOWN
}
