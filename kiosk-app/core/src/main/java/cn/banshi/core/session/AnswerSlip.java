package cn.banshi.core.session;

import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** An answer as rows of a slip. */
final class AnswerSlip {

    /** Some 30 cm of paper; the rest stands on the screen. */
    private static final int MOST_LINES = 70;

    private final Texts texts;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private AnswerSlip(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** As the kind {@code rows} of receipts wants them. */
    static String of(List<AnswerSection> sections, Texts texts, Language language) {
        var slip = new AnswerSlip(texts, language);
        for (int i = 0; i < sections.size(); i++) {
            slip.add(sections.get(i));
            boolean last = i + 1 == sections.size()
                    || !sections.get(i + 1).origin().equals(sections.get(i).origin());
            sections.get(i).origin().filter(origin -> last).ifPresent(slip::source);
        }
        return slip.text();
    }

    private void add(AnswerSection section) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(section.title().in(language));
        switch (section) {
            case AnswerSection.Found found -> found.rows().forEach(row -> lines.add(SlipRow.of(row, language)));
            case AnswerSection.Nothing nothing -> lines.add("\t" + SlipRow.flat(nothing.said().in(language)));
            case AnswerSection.Elsewhere elsewhere -> lines.add("\t" + SlipRow.flat(elsewhere.said().in(language)));
            case AnswerSection.Silent silent -> lines.add("\t" + SlipRow.flat(silent.said().in(language)));
        }
    }

    /** Without the time, which stands above: a slip is read on other days. */
    private void source(AnswerSection.Origin origin) {
        lines.add("\t" + SlipRow.flat(texts.get(TextKey.SLIP_SOURCE).filled("sources", origin.source()).in(language)));
    }

    private String text() {
        if (lines.size() > MOST_LINES) {
            int more = lines.size() - MOST_LINES;
            lines.subList(MOST_LINES, lines.size()).clear();
            lines.add("\t"
                    + texts.get(TextKey.SLIP_MORE).filled("n", Localized.same(Integer.toString(more))).in(language));
        }
        return String.join("\n", lines);
    }
}
