package cn.banshi.core.input;

import java.util.Optional;

/**
 * What turns keys and ink into Hanzi on this terminal. Each may come later than the window, or never: whoever shows them asks
 * anew when it shows itself. Returns at once; thread-safe.
 */
public interface InputMethods {

    Optional<ChineseInput> pinyin();

    /** As {@link #pinyin}, where a person's name is asked for: what somebody may be called comes first. */
    default Optional<ChineseInput> names() {
        return pinyin();
    }

    /** By the order in which a character is written. Its keys are h, s, p, n and z for 一, 丨, 丿, 丶 and 乛. */
    Optional<ChineseInput> strokes();

    Optional<Handwriting> handwriting();

    /** A usual word in which a character stands, by which it is told from others that sound the same. */
    default Optional<String> example(String character) {
        return Optional.empty();
    }

    /** Of a terminal that has none, and of windows in tests. */
    static InputMethods none() {
        return new InputMethods() {

            @Override
            public Optional<ChineseInput> pinyin() {
                return Optional.empty();
            }

            @Override
            public Optional<ChineseInput> strokes() {
                return Optional.empty();
            }

            @Override
            public Optional<Handwriting> handwriting() {
                return Optional.empty();
            }
        };
    }
}
