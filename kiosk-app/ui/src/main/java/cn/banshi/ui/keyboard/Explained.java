package cn.banshi.ui.keyboard;

import cn.banshi.core.input.InputMethods;

/** How a Hanzi that is only heard is told from others that sound the same: 张，张开的张. */
final class Explained {

    /** A longer text is told by itself. */
    private static final int MOST = 3;

    private Explained() {}

    /** @param text Hanzi */
    static String of(InputMethods input, String text) {
        if (text.codePointCount(0, text.length()) > MOST) {
            return text;
        }
        StringBuilder said = new StringBuilder(text);
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(each -> input.example(each)
                        .ifPresent(word -> said.append('，').append(word).append('的').append(each)));
        return said.toString();
    }
}
