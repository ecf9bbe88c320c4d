package cn.banshi.core.watch;

import java.util.Optional;

/** Judges one reading. Confined to the watchdog's thread. */
interface Rule {

    /** What it watches, in a word. */
    String name();

    /** @return what is wrong now; empty when all is well, also after it was not */
    Optional<Finding> look();
}
