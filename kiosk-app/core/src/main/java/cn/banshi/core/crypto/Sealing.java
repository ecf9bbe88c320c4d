package cn.banshi.core.crypto;

import java.util.Locale;

/** What came of sealing or opening. */
public sealed interface Sealing<T> {

    record Done<T>(T value) implements Sealing<T> {

        @Override
        public String toString() {
            return "Done";
        }
    }

    /**
     * The vault cannot be asked at present; nothing is said about what is sealed.
     *
     * @param detail for staff: file, cause, cure
     */
    record NoVault<T>(String detail) implements Sealing<T> {}

    /** It does not open, and asking again would not help. */
    record Refused<T>(Reason reason) implements Sealing<T> {}

    /** Why something does not open. */
    enum Reason {
        /** Sealed under another vault key than the one that is here. */
        OTHER_KEY,
        /** It, or what it was sealed together with, is not what was sealed. */
        CHANGED;

        /** As stored: {@code other-key}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
