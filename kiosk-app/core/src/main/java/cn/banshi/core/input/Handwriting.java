package cn.banshi.core.input;

import java.util.List;

/** Says what ink may mean. What was asked before changes no answer: it learns and keeps nothing. Thread-safe. */
@FunctionalInterface
public interface Handwriting {

    /**
     * Blocks for up to a tenth of a second, so not for the window's thread: see {@link InkReader}.
     *
     * @param most candidates wanted, 1 or more
     * @return the likeliest first, each a single character that uses up all strokes; empty where there is no ink
     */
    List<Candidate> candidates(Ink ink, int most);
}
