package cn.banshi.ui.speech;

import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Row;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers what is said, line by line, and knows which of it is for one person alone. */
final class Lines {

    /** Amounts, numbers of cards, cases and telephones, masks: whatever a service says of a person has one of these. */
    private static final Pattern PERSONAL = Pattern
            .compile("\\d{4,}|\\d[\\d,]*\\.\\d{2}|\\d,\\d{3}|\\*|¥|CNY \\d|\\d 元");
    private static final Pattern FULL_STOP = Pattern.compile("[。.!！?？]$");

    private final Texts texts;
    private final Language language;
    private final List<Utterance> all = new ArrayList<>();

    Lines(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    Language language() {
        return language;
    }

    List<Utterance> all() {
        return List.copyOf(all);
    }

    String text(String key, Object... values) {
        return texts.get(key, values);
    }

    String text(Localized said) {
        return said.in(language);
    }

    /** A text of the program's own; what is put into it may be personal. */
    Lines key(String key, Object... values) {
        String said = texts.get(key, values);
        return add(new Utterance(said, language, values.length > 0 && personal(said),
                values.length == 0 ? Optional.of(key) : Optional.empty()));
    }

    /** One that exists for every constant. */
    Lines each(String family, Enum<?> constant, Object... values) {
        return key(family + "." + constant.name(), values);
    }

    /** What a service or an office says. */
    Lines say(Localized text) {
        return say(text.in(language));
    }

    Lines say(String text) {
        return add(new Utterance(text, language, personal(text), Optional.empty()));
    }

    Lines all(List<Localized> texts) {
        texts.forEach(this::say);
        return this;
    }

    /** For one person's ears, whatever it says. */
    Lines personal(String label, String value) {
        return add(Utterance.personal(label + colon() + value, language));
    }

    /** For one person's ears, in Chinese whatever the page is in. */
    Lines hanzi(String text) {
        return add(Utterance.personal(text, Language.ZH));
    }

    /** For everybody, whatever it says: a telephone of the hall is nobody's secret. */
    Lines open(String label, String value) {
        return add(Utterance.open(label + colon() + value, language));
    }

    /** Never what is masked: nobody who only hears can check a mask. */
    Lines rows(List<Row> rows) {
        rows.forEach(row -> personal(text(row.label()), text(row.revealed())));
        return this;
    }

    Lines progress(Progress progress) {
        say(texts.get("progress", progress.step(), progress.steps()) + colon() + text(progress.name()));
        progress.question().ifPresent(this::say);
        return this;
    }

    String colon() {
        return language == Language.ZH ? "：" : ": ";
    }

    String comma() {
        return language == Language.ZH ? "，" : ", ";
    }

    private Lines add(Utterance said) {
        if (!said.text().isBlank()) {
            all.add(new Utterance(ended(said.text()), said.language(), said.personal(), said.clip()));
        }
        return this;
    }

    private String ended(String text) {
        return FULL_STOP.matcher(text).find() ? text : text + (language == Language.ZH ? "。" : ".");
    }

    static boolean personal(String text) {
        return PERSONAL.matcher(text).find();
    }
}
