package cn.banshi.core.search;

import java.util.List;

/** Why a matter was found, best first. */
public enum Why {
    /** The title, or another name, in full. */
    EXACT(0),
    /** The title begins so. */
    PREFIX(1),
    /** The title begins with these initials. */
    INITIALS(2),
    /** The title holds it. */
    WORD(3),
    /** Another name holds it. */
    ALIAS(4),
    /** The title holds these initials. */
    INSIDE(5),
    /** The English title holds it. */
    ENGLISH(6),
    /** Its theme, event or department is called so. */
    GROUP(7),
    /** It holds at least half of the words. */
    APART(8),
    /** But for one letter. */
    FUZZY(9);

    private static final List<Why> ALL = List.of(values());
    private final int place;

    Why(int place) {
        this.place = place;
    }

    /** From 0, the best. */
    int place() {
        return place;
    }

    static Why at(int place) {
        return ALL.get(place);
    }
}
