package cn.banshi.core.projection;

import cn.banshi.core.form.TypedNumber;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.FieldView.Pad;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.SessionState.ByNumber;
import cn.banshi.core.session.SessionState.ByNumber.Stage;
import cn.banshi.core.session.TypedIdentity;
import cn.banshi.core.session.Visit;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Masking;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import java.util.List;
import java.util.Optional;

/** Who is there, typed in the place of a card. A number that is complete is masked as soon as nobody types it. */
final class NumberScreens {

    private static final Localized NOTHING = Localized.same("");

    private final Library library;
    private final Texts texts;

    NumberScreens(Library library) {
        this.library = library;
        this.texts = library.texts();
    }

    Screen typing(ByNumber at, Visit visit) {
        TypedIdentity typed = visit.typed();
        boolean code = at.stage() == Stage.CODE;
        Optional<TypedNumber> opened = Opened.of(at.focus(), at.stage().fields(),
                number -> typed.text(number).isEmpty(), number -> true);
        List<FieldView> fields = at.stage()
                .fields()
                .stream()
                .map(number -> field(number, opened.equals(Optional.of(number)), at, typed))
                .toList();
        return new Screen.FormPage(Projector.progress(library, at.service(), StepKind.IDENTIFY),
                code ? "by-number-code" : "by-number",
                texts.get(code ? TextKey.BY_NUMBER_CODE_ASKED : TextKey.BY_NUMBER),
                texts.get(code ? TextKey.BY_NUMBER_CODE_HINT : TextKey.BY_NUMBER_HINT),
                code ? List.of(row(TypedNumber.IDENTITY, typed), row(TypedNumber.MOBILE, typed)) : List.of(), NOTHING,
                fields, opened.map(TypedNumber::id), false);
    }

    private Row row(TypedNumber number, TypedIdentity typed) {
        return Row.masked(label(number), hidden(number, typed), number.shown(typed.text(number)));
    }

    private static String hidden(TypedNumber number, TypedIdentity typed) {
        return switch (number) {
            case IDENTITY -> Masking.NUMBER.hide(typed.text(number));
            case MOBILE -> Masking.MOBILE.hide(typed.text(number));
            case CODE -> typed.text(number);
        };
    }

    private FieldView field(TypedNumber number, boolean opened, ByNumber at, TypedIdentity typed) {
        boolean done = !opened && typed.right(number);
        return new FieldView.Typed(number.id(), label(number),
                number == TypedNumber.IDENTITY ? Pad.IDENTITY : Pad.DIGITS, typed.text(number),
                done ? hidden(number, typed) : number.shown(typed.text(number)), texts.get(switch (number) {
                    case IDENTITY -> TextKey.BY_NUMBER_IDENTITY_EMPTY;
                    case MOBILE -> TextKey.BY_NUMBER_MOBILE_EMPTY;
                    case CODE -> TextKey.BY_NUMBER_CODE_EMPTY;
                }), number.limit(),
                number == TypedNumber.CODE ? Optional.of(words(at).send(true)) : Optional.empty(),
                state(number, at, typed));
    }

    private Localized label(TypedNumber number) {
        return texts.get(switch (number) {
            case IDENTITY -> TextKey.BY_NUMBER_IDENTITY;
            case MOBILE -> TextKey.BY_NUMBER_MOBILE;
            case CODE -> TextKey.BY_NUMBER_CODE;
        });
    }

    private CodeWords words(ByNumber at) {
        return new CodeWords(texts, at.note(), TextKey.BY_NUMBER_SENT);
    }

    private FieldState state(TypedNumber number, ByNumber at, TypedIdentity typed) {
        Optional<FieldState> said = number == TypedNumber.CODE ? words(at).said() : Optional.empty();
        return said.orElseGet(() -> judged(number, at, typed));
    }

    private FieldState judged(TypedNumber number, ByNumber at, TypedIdentity typed) {
        boolean full = typed.text(number).length() == number.limit();
        if (typed.right(number) || !(full || at.strict())) {
            return new FieldState.Quiet();
        }
        return new FieldState.Wrong(texts.get(switch (number) {
            case IDENTITY -> typed.text(number).isEmpty() ? TextKey.FIELD_IDENTITY_MISSING : TextKey.FIELD_IDENTITY;
            case MOBILE -> TextKey.FIELD_MOBILE;
            case CODE -> TextKey.FIELD_CODE;
        }));
    }
}
