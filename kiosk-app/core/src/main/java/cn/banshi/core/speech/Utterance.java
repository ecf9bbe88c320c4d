package cn.banshi.core.speech;

import cn.banshi.core.text.Language;
import java.util.Optional;

/**
 * One thing that is said in one breath.
 *
 * @param text as it is written; {@link Reading} says how it is said
 * @param personal whether it may be heard by nobody else: names, numbers, amounts, answers
 * @param clip name of the text, under which a recording of it can be found; empty where its words are put together
 */
public record Utterance(String text, Language language, boolean personal, Optional<String> clip) {

    /** For everybody. */
    public static Utterance open(String text, Language language) {
        return new Utterance(text, language, false, Optional.empty());
    }

    /** For one person's ears. */
    public static Utterance personal(String text, Language language) {
        return new Utterance(text, language, true, Optional.empty());
    }

    @Override
    public String toString() {
        return personal ? "personal" : text;
    }
}
