package cn.banshi.ui.keyboard;

import cn.banshi.core.input.InputMethods;
import java.util.EnumSet;
import java.util.Set;

/** How a pad for Hanzi is written on, in the order in which its tabs stand. */
public enum InputWay {
    /** By the letters of how it is read. */
    PINYIN,
    /** By a finger. */
    INK,
    /** By the strokes it is written of, for whoever does not know how it is read. */
    STROKES,
    /** No Hanzi: digits and capital letters. */
    LETTERS;

    /** What there is now. Letters always are. */
    static Set<InputWay> of(InputMethods input) {
        Set<InputWay> all = EnumSet.of(LETTERS);
        input.pinyin().ifPresent(there -> all.add(PINYIN));
        input.handwriting().ifPresent(there -> all.add(INK));
        input.strokes().ifPresent(there -> all.add(STROKES));
        return all;
    }
}
