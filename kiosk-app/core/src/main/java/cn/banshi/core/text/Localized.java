package cn.banshi.core.text;

/**
 * A text of a service or a backend in every language of the screen. Texts of the program itself go by key.
 *
 * @param zh simplified Chinese, as shown
 * @param en English, as shown
 */
public record Localized(String zh, String en) {

    /** For what is the same in every language: numbers, names. */
    public static Localized same(String text) {
        return new Localized(text, text);
    }

    /** Puts {@code value} where {@code {name}} stands. */
    public Localized filled(String name, Localized value) {
        String mark = "{" + name + "}";
        return new Localized(zh.replace(mark, value.zh), en.replace(mark, value.en));
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
