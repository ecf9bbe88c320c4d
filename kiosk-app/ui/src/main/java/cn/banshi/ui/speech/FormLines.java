package cn.banshi.ui.speech;

import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.Screen;
import java.util.List;
import java.util.Optional;

/** Asking, showing all of it once more, signing. */
final class FormLines {

    private FormLines() {}

    static void page(Screen.FormPage screen, Lines lines) {
        wrong(screen, lines);
        lines.progress(screen.progress()).say(screen.question()).say(screen.hint()).rows(screen.facts());
        screen.fields().forEach(field -> field(field, lines));
        opened(screen, lines);
    }

    /** Of several that are typed into, the one that the keys mean now. */
    private static void opened(Screen.FormPage screen, Lines lines) {
        List<FieldView> typed = screen.fields().stream().filter(FieldView.Typed.class::isInstance).toList();
        if (typed.size() > 1) {
            typed.stream()
                    .filter(field -> screen.focus().equals(Optional.of(field.id())))
                    .forEach(field -> lines.key("speech.into", lines.text(field.label())));
        }
    }

    static void wrong(Screen.FormPage screen, Lines lines) {
        screen.fields().forEach(field -> wrong(field, lines));
    }

    /** First of all: whoever was refused must not hear the whole page before they hear why. */
    private static void wrong(FieldView field, Lines lines) {
        if (field.state() instanceof FieldState.Wrong(var message)) {
            lines.key("speech.wrong", lines.text(field.label())).say(message);
        }
    }

    private static void field(FieldView field, Lines lines) {
        switch (field) {
            case FieldView.Choice choice -> lines.key("speech.choose", lines.text(choice.label()),
                    choice.options().size());
            case FieldView.Typed typed -> lines.key(switch (typed.pad()) {
                case HANZI, NAME -> "speech.type.hanzi";
                case LETTERS, VEHICLE, LATIN, EMAIL -> "speech.type.keys";
                case MONEY, DIGITS, IDENTITY, DAY -> "speech.type";
            }, lines.text(typed.label()), lines.text(typed.placeholder()));
            case FieldView.Ways ways -> lines.say(ways.label())
                    .key("speech.ways", lines.text(ways.code()), lines.text(ways.face()));
        }
        switch (field.state()) {
            case FieldState.Next(var message) -> lines.say(message);
            case FieldState.Good(var message) when day(field) -> lines.personal(lines.text(field.label()),
                    lines.text(message));
            case FieldState.Good(var message) -> lines.say(message);
            case FieldState.Quiet() -> {
            }
            case FieldState.Wrong wrong -> {
            }
        }
    }

    /** Of a day is said which: a birthday is for one person's ears. */
    private static boolean day(FieldView field) {
        return field instanceof FieldView.Typed typed && typed.pad() == FieldView.Pad.DAY;
    }

    static void review(Screen.Review screen, Lines lines) {
        lines.progress(screen.progress())
                .key("review.question")
                .key(screen.signed() ? "review.hint" : "review.hint.unsigned");
        screen.sections().forEach(section -> lines.say(section.title()).rows(section.rows()));
    }

    static void sign(Screen.Sign screen, Lines lines) {
        lines.progress(screen.progress())
                .key("speech.sign.question")
                .say(screen.statement())
                .rows(screen.summary())
                .key("speech.sign");
    }
}
