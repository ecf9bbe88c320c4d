package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Spelling;
import java.util.List;
import java.util.Optional;

/** One field of a form page. */
public sealed interface FieldView {

    String id();

    Localized label();

    FieldState state();

    /** One of a few. */
    record Choice(String id, Localized label, List<Option> options, Optional<String> chosen, FieldState state)
            implements
                FieldView {}

    /** @param detail one line below the title; both languages empty when there is none */
    record Option(String value, Localized title, Localized detail) {}

    /**
     * Typed on the pad.
     *
     * @param text as typed so far, without grouping
     * @param shown as displayed: grouped, with thousands separators, or masked
     * @param limit longest text in characters
     * @param shortcut a button inside the field: "withdraw all", "send code"
     * @param spelling which keys can mean something, place by place; empty where any can
     */
    record Typed(String id, Localized label, Pad pad, String text, Localized shown, Localized placeholder, int limit,
            Optional<Shortcut> shortcut, FieldState state, Optional<Spelling> spelling) implements FieldView {

        /** Without a spelling, and shown alike in every language. */
        public Typed(String id, Localized label, Pad pad, String text, String shown, Localized placeholder, int limit,
                Optional<Shortcut> shortcut, FieldState state) {
            this(id, label, pad, text, Localized.same(shown), placeholder, limit, shortcut, state, Optional.empty());
        }
    }

    /**
     * Two ways that weigh the same; the one chosen stands below, or is done.
     *
     * @param code title of the way by a code
     * @param face title of the way by the face
     * @param byFace whether the face has proved it, and no code is asked for
     */
    record Ways(String id, Localized label, Localized code, Localized face, boolean byFace, FieldState state)
            implements
                FieldView {}

    /** @param enabled false while a resend has to wait; the label then says how long */
    record Shortcut(Localized label, boolean enabled) {}

    /** Keys offered. */
    enum Pad {
        /** Digits and the decimal point. */
        MONEY,
        /** Digits. */
        DIGITS,
        /** Digits, and an X in the last place. */
        IDENTITY,
        /** Digits and capital letters of the Latin alphabet. */
        LETTERS,
        /** Digits of a day. */
        DAY,
        /** Provinces, then what stands behind them on a number plate. */
        VEHICLE,
        /** Capital letters and a space. */
        LATIN,
        /** Small letters, digits, and what an address for e-mail has beside them. */
        EMAIL,
        /** Hanzi, digits, and capital letters. */
        HANZI,
        /** The same for a person's name. */
        NAME;

        /** Whether Hanzi can be typed. */
        public boolean hanzi() {
            return this == HANZI || this == NAME;
        }
    }

    /** What is to be said about the value so far. */
    sealed interface FieldState {

        /** Nothing to say yet. */
        record Quiet() implements FieldState {}

        /** What comes next, while nothing is wrong. */
        record Next(Localized message) implements FieldState {}

        /** Right, and worth saying. */
        record Good(Localized message) implements FieldState {}

        /** Not right: what is wrong and how to mend it. */
        record Wrong(Localized message) implements FieldState {}
    }
}
