package cn.banshi.sandbox.torture.bench;

import java.util.Locale;

/** Instants in a victim's life after which it may be killed. */
public enum Moment {
    /** The process was started. */
    BORN,
    /** The first screen is there. */
    READY,
    /** A citizen came. */
    VISIT,
    /** An application is about to be recorded. */
    SIGNED,
    /** The outbox said that it is on disk. */
    SAFE,
    /** The citizen saw a number. */
    SHOWN,
    /** The citizen was told a truth. */
    TOLD,
    /** The citizen was told of a fault. */
    FAULT,
    /** A submission has reached the platform's door. */
    ARRIVED,
    /** The platform has answered, the answer has not gone back yet. */
    ANSWERED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
