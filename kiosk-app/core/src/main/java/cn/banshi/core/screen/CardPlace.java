package cn.banshi.core.screen;

/** Where on this terminal a citizen shows a card. */
public enum CardPlace {
    /** The reader on which an identity card is laid. */
    READER,
    /** The slot into which a social-security card is put. */
    SLOT
}
