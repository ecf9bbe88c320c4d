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

    record Found(Localized title, Optional<Origin> origin, List<Row> rows) implements AnswerSection {}

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
