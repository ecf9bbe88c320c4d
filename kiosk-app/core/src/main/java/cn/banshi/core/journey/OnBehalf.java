package cn.banshi.core.journey;

import cn.banshi.core.text.Localized;
import java.util.List;
import java.util.Optional;

/**
 * That a service can be done for somebody else, of whom the platform knows.
 *
 * @param kinds of those it can be done for, one or more
 * @param nobody what whoever may act for nobody is told where it cannot be done for oneself; empty where it can
 * @param here clause for somebody who is there, too, and entrusts the person identified; empty where that is not possible
 */
public record OnBehalf(List<Kind> kinds, Optional<Localized> nobody, Optional<Procedure.Clause> here) {

    /** Whether it can be done for oneself as well. */
    public boolean forOneself() {
        return nobody.isEmpty();
    }

    /** Why somebody may act for another. */
    public enum Kind {
        /** Is the guardian. */
        CHILD,
        /** Was entrusted. */
        ENTRUSTED,
        /** Stands for the company. */
        COMPANY
    }
}
