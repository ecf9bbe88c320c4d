package cn.banshi.core.input;

import java.util.List;

/** Says what Hanzi keys may mean. What was asked before changes no answer: it learns nothing. Thread-safe. */
@FunctionalInterface
public interface ChineseInput {

    /**
     * @param keys of pinyin a to z, v for ü, an apostrophe between syllables; of strokes see {@link InputMethods}
     * @param most candidates wanted, 1 or more
     * @return the likeliest first, each text once; empty where the keys mean nothing
     */
    List<Candidate> candidates(String keys, int most);
}
