package cn.banshi.ui.speech;

import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.Screen;

/** What was looked up: all of it is personal, even that there is nothing. */
final class AnswerLines {

    private AnswerLines() {}

    static void of(Screen.Answer screen, Lines lines) {
        lines.progress(screen.progress()).key("answer.question").key("answer.hint");
        screen.sections().forEach(section -> section(section, lines));
        screen.slip().ifPresent(paper -> lines.each("slip", paper).each("slip.what", paper));
        screen.proof().flatMap(proof -> proof.state()).ifPresent(state -> lines.each("proof", state));
    }

    private static void section(AnswerSection section, Lines lines) {
        switch (section) {
            case AnswerSection.Found found -> {
                lines.say(found.title()).rows(found.rows());
                found.copy().flatMap(copy -> copy.state()).ifPresent(state -> lines.each("copy", state));
            }
            case AnswerSection.Nothing nothing -> lines.personal(lines.text(nothing.title()),
                    lines.text(nothing.said()));
            case AnswerSection.Silent silent -> lines.say(silent.title()).say(silent.said());
            case AnswerSection.Elsewhere elsewhere -> lines.say(elsewhere.title()).say(elsewhere.said());
        }
    }
}
