package cn.banshi.core.projection;

import cn.banshi.core.form.Form;
import cn.banshi.core.form.Form.Typing;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.schema.Misfit;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.FieldView.Pad;
import cn.banshi.core.screen.FieldView.Shortcut;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of one page at one moment. */
final class FieldViews {

    private final Texts texts;
    private final Form form;
    private final SessionState.Form at;
    private final Optional<Boolean> byFace;
    private final SpellingWords spellingWords;

    /** @param byFace whether the face has proved the person; empty where that is not offered */
    FieldViews(Texts texts, Form form, SessionState.Form at, Optional<Boolean> byFace) {
        this.byFace = byFace;
        this.texts = texts;
        this.spellingWords = new SpellingWords(texts);
        this.form = form;
        this.at = at;
    }

    /** A field, and before one that asks for a code the choice of another way; a code that is not needed is not asked for. */
    Stream<FieldView> views(Page page, Field field) {
        return field instanceof Field.Code code && byFace.isPresent()
                ? Stream.concat(Stream.of(ways(code, byFace.get())),
                        Stream.of(field).filter(each -> !byFace.get()).map(each -> view(page, each)))
                : Stream.of(view(page, field));
    }

    private FieldView ways(Field.Code code, boolean done) {
        FieldState state = done
                ? new FieldState.Good(texts.get(TextKey.FACE_DONE))
                : new FieldState.Quiet();
        return new FieldView.Ways("way-" + code.id(), texts.get(TextKey.WAYS), texts.get(TextKey.WAY_CODE),
                texts.get(TextKey.WAY_FACE), done, state);
    }

    private FieldView view(Page page, Field field) {
        FieldState state = state(page, field);
        return switch (field) {
            case Field.Choice choice -> new FieldView.Choice(choice.id(), choice.label(), options(choice),
                    Optional.of(form.entered(choice)).filter(value -> !value.isEmpty()), state);
            case Field.Amount amount -> typed(amount, amount.placeholder(), Pad.MONEY,
                    amount.all().map(all -> new Shortcut(all.label(), form.wording().plain(all.value()).isPresent())),
                    state);
            case Field.CardNumber card -> typed(card, card.placeholder(), Pad.DIGITS, Optional.empty(), state);
            case Field.Repeat repeat -> typed(repeat, repeat.placeholder(), Pad.DIGITS, Optional.empty(), state);
            case Field.Mobile mobile -> typed(mobile, mobile.placeholder(), Pad.DIGITS, Optional.empty(), state);
            case Field.Text text -> typed(text, text.placeholder(), switch (text.characters()) {
                case DIGITS -> Pad.DIGITS;
                case LETTERS -> Pad.LETTERS;
                case HANZI -> Pad.HANZI;
                case NAME -> Pad.NAME;
            }, Optional.empty(), state);
            case Field.Code code -> typed(code, code.placeholder(), Pad.DIGITS, Optional.of(send(page, code)), state);
            case Field.Spelled spelled -> spelled(spelled, state);
        };
    }

    private FieldView spelled(Field.Spelled field, FieldState state) {
        Typing typing = form.typing(field);
        Pad pad = switch (field) {
            case Field.Date _ -> Pad.DAY;
            case Field.VehiclePlate _ -> Pad.VEHICLE;
            case Field.LatinName _ -> Pad.LATIN;
            case Field.Email _ -> Pad.EMAIL;
        };
        return new FieldView.Typed(field.id(), field.label(), pad, typing.text(), typing.shown(), field.placeholder(),
                typing.limit(), Optional.empty(), state, Optional.of(form.spelling(field)));
    }

    private FieldView typed(Field field, Localized placeholder, Pad pad, Optional<Shortcut> shortcut,
            FieldState state) {
        Typing typing = form.typing(field);
        return new FieldView.Typed(field.id(), field.label(), pad, typing.text(), typing.shown(), placeholder,
                typing.limit(), shortcut, state, Optional.empty());
    }

    private List<FieldView.Option> options(Field.Choice choice) {
        return form.options(choice)
                .entrySet()
                .stream()
                .map(option -> new FieldView.Option(option.getKey(), option.getValue().getFirst(),
                        option.getValue().getLast()))
                .toList();
    }

    private Shortcut send(Page page, Field.Code code) {
        return code().send(page.field(code.of()).filter(form::wellFormed).isPresent());
    }

    private CodeWords code() {
        return new CodeWords(texts, at.note(), TextKey.CODE_SENT);
    }

    private FieldState state(Page page, Field field) {
        Optional<FieldState> said = field instanceof Field.Code ? code().said() : Optional.empty();
        return said.orElseGet(() -> judged(page, field));
    }

    private FieldState judged(Page page, Field field) {
        return switch (form.judge(page, field)) {
            case Form.Judgement.Open open -> at.strict()
                    ? new FieldState.Wrong(texts.get(missing(field)))
                    : next(field);
            case Form.Judgement.Malformed malformed -> new FieldState.Wrong(texts.get(missing(field)));
            case Form.Judgement.Failing(Localized message) -> new FieldState.Wrong(message);
            case Form.Judgement.Unfit(Misfit why) -> new FieldState.Wrong(new MisfitWords(texts).of(why));
            case Form.Judgement.Right right -> right(field);
        };
    }

    private FieldState next(Field field) {
        return field instanceof Field.Spelled spelled && at.focus().equals(Optional.of(field.id()))
                ? new FieldState.Next(spellingWords.next(form.spelling(spelled), form.entered(field)))
                : new FieldState.Quiet();
    }

    private FieldState right(Field field) {
        return switch (field) {
            case Field.Amount amount -> amount.good()
                    .<FieldState>map(FieldState.Good::new)
                    .orElseGet(FieldState.Quiet::new);
            case Field.Repeat repeat -> new FieldState.Good(texts.get(TextKey.FIELD_REPEAT_GOOD));
            case Field.Choice choice -> new FieldState.Quiet();
            case Field.CardNumber card -> new FieldState.Quiet();
            case Field.Mobile mobile -> new FieldState.Quiet();
            case Field.Text text -> new FieldState.Quiet();
            case Field.Code code -> new FieldState.Quiet();
            case Field.Spelled spelled -> spellingWords.right(form.spelling(spelled), form.entered(field));
        };
    }

    private static TextKey missing(Field field) {
        return switch (field) {
            case Field.Choice choice -> TextKey.FIELD_CHOICE;
            case Field.Amount amount -> TextKey.FIELD_MONEY;
            case Field.CardNumber card -> TextKey.FIELD_CARD;
            case Field.Repeat repeat -> TextKey.FIELD_REPEAT;
            case Field.Mobile mobile -> TextKey.FIELD_MOBILE;
            case Field.Code code -> TextKey.FIELD_CODE;
            case Field.Date date -> TextKey.FIELD_DATE;
            case Field.VehiclePlate plate -> TextKey.FIELD_PLATE;
            case Field.LatinName name -> TextKey.FIELD_LATIN;
            case Field.Email email -> TextKey.FIELD_EMAIL;
            case Field.Text text -> text.characters().hanzi()
                    ? TextKey.FIELD_HANZI
                    : TextKey.FIELD_TEXT;
        };
    }
}
