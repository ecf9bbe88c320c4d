package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A part of the answer. */
public sealed interface AnswerSection {

    Localized title();

    /** Empty where nobody said anything. */
    Optional<Origin> origin();

    /**
     * @param source who says so
     * @param at when
     */
    record Origin(Localized source, Instant at) {}

    /** @param copy of what stands here; empty where there is none */
    record Found(Localized title, Optional<Origin> origin, List<Row> rows, Optional<RecordCopy> copy)
            implements
                AnswerSection {

        /** Without a copy. */
        public Found(Localized title, Optional<Origin> origin, List<Row> rows) {
            this(title, origin, rows, Optional.empty());
        }

        /** The same with another copy of it. */
        public Found withCopy(Optional<RecordCopy> other) {
            return new Found(title, origin, rows, other);
        }
    }

    /** Copies could be had, but not here and now. */
    record Elsewhere(Localized title, Localized said) implements AnswerSection {

        @Override
        public Optional<Origin> origin() {
            return Optional.empty();
        }
    }

    /** The department answered that there is nothing. */
    record Nothing(Localized title, Optional<Origin> origin, Localized said) implements AnswerSection {}

    /**
     * Nobody answered: there may be something or not.
     *
     * @param said why, and where else it can be had
     */
    record Silent(Localized title, Localized said) implements AnswerSection {

        @Override
        public Optional<Origin> origin() {
            return Optional.empty();
        }
    }
}
