package cn.banshi.core.screen;

import cn.banshi.core.screen.AnswerSection.Origin;
import cn.banshi.core.text.Localized;
import java.util.Optional;

/**
 * Something that has to hold for a service to be open to somebody, and how it stands.
 *
 * @param evidence what it was judged by; empty where that is not known
 * @param origin who says so; empty where nobody does
 * @param said what can be done; empty where nothing has to be
 */
public record Condition(Localized title, Standing standing, Optional<Localized> evidence, Optional<Origin> origin,
        Optional<Localized> said) {

    /** The graver first. */
    public enum Standing {
        /** Surely not. */
        NOT_MET,
        /** Nobody knows: a paper may show it, or the department finds out. */
        NOT_KNOWN,
        /** Surely. */
        MET
    }
}
