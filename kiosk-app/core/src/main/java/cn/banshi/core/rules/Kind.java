package cn.banshi.core.rules;

/** Kinds of values that rules know. */
public enum Kind {
    /** Whole fen; a rule compares {@code amount <= limit}, a text shows {@code 86,420.50}. */
    MONEY,
    /** Characters. */
    TEXT,
    /** Whole number. */
    NUMBER,
    /** Yes or no. */
    FLAG,
    /** Days since 1970-01-01, so that {@code today - account.sealedOn >= 183} says half a year. */
    DATE,
    /** Several records with fields by name. */
    LIST
}
