package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;

/**
 * Somebody whom the person identified may act for.
 *
 * @param mandate by which they may
 * @param name masked, of a person
 * @param number masked, of a person
 * @param recorded when and where it was agreed to or registered
 */
public record Candidate(String mandate, Kind kind, String name, String number, Localized recorded) {

    public enum Kind {
        /** A child of theirs. */
        CHILD,
        /** Somebody who entrusted them. */
        ENTRUSTED,
        /** A company that they stand for. */
        COMPANY
    }
}
