package cn.banshi.ui;

import static cn.banshi.ui.Samples.NOTHING;
import static cn.banshi.ui.Samples.step;
import static cn.banshi.ui.Samples.t;

import cn.banshi.core.journey.TextsReader;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.FieldView.Pad;
import cn.banshi.core.screen.FieldView.Shortcut;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Saying who one is without a card, in the words of the program. */
final class NumberSamples {

    private static final Texts TEXTS = TextsReader.read(Path.of(System.getProperty("banshi.root", "../.."), "assets"));

    private NumberSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("30-number", numbers("", "", new FieldState.Quiet(), "identity"));
        all.put("30-number-wrong", numbers("410199198506150016", "410199 19850615 0016",
                new FieldState.Wrong(TEXTS.get(TextKey.FIELD_IDENTITY)), "identity"));
        all.put("30-number-missing", numbers("", "",
                new FieldState.Wrong(TEXTS.get(TextKey.FIELD_IDENTITY_MISSING)),
                new FieldState.Wrong(TEXTS.get(TextKey.FIELD_MOBILE)), "identity"));
        all.put("30-number-mobile",
                numbers("410199198506150015", "410199********0015", new FieldState.Quiet(), "mobile"));
        all.put("31-number-code", code(new FieldState.Good(TEXTS.get(TextKey.BY_NUMBER_SENT)),
                new Shortcut(TEXTS.get(TextKey.CODE_WAIT, "n", "58"), false)));
        all.put("31-number-code-wrong", code(new FieldState.Wrong(TEXTS.get(TextKey.CODE_WRONG_AGAIN)),
                new Shortcut(TEXTS.get(TextKey.CODE_AGAIN), true)));
        places(all, "card", EnumSet.of(CardPlace.READER));
        places(all, "any", EnumSet.allOf(CardPlace.class));
        return all;
    }

    private static void places(Map<String, Screen> all, String name, Set<CardPlace> places) {
        for (IdentityProblem problem : List.of(IdentityProblem.NUMBER_SPENT, IdentityProblem.NUMBER_BLOCKED)) {
            all.put("32-" + name + "-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    new Screen.Identify(step(2), places,
                            Phase.WAITING, Optional.of(problem), Optional.of(TEXTS.get(TextKey.BY_NUMBER_OVER))));
        }
        all.put("33-number-not-here-" + name, new Screen.Identify(step(2), places, Phase.WAITING, Optional.empty(),
                Optional.of(t("取钱要用卡或郑好办", "Taking out money needs a card or the app"))));
    }

    private static Screen numbers(String identity, String shown, FieldState state, String focus) {
        return numbers(identity, shown, state, new FieldState.Quiet(), focus);
    }

    private static Screen numbers(String identity, String shown, FieldState state, FieldState mobile, String focus) {
        return new Screen.FormPage(step(2), "by-number", TEXTS.get(TextKey.BY_NUMBER),
                TEXTS.get(TextKey.BY_NUMBER_HINT), List.of(), NOTHING,
                List.of(typed("identity", TextKey.BY_NUMBER_IDENTITY, TextKey.BY_NUMBER_IDENTITY_EMPTY, Pad.IDENTITY,
                        identity, shown, 18, Optional.empty(), state),
                        typed("mobile", TextKey.BY_NUMBER_MOBILE, TextKey.BY_NUMBER_MOBILE_EMPTY, Pad.DIGITS, "", "",
                                11,
                                Optional.empty(), mobile)),
                Optional.of(focus), false);
    }

    private static Screen code(FieldState state, Shortcut send) {
        return new Screen.FormPage(step(2), "by-number-code", TEXTS.get(TextKey.BY_NUMBER_CODE_ASKED),
                TEXTS.get(TextKey.BY_NUMBER_CODE_HINT),
                List.of(Row.masked(TEXTS.get(TextKey.BY_NUMBER_IDENTITY), "410199********0015",
                        "410199 19850615 0015"),
                        Row.masked(TEXTS.get(TextKey.BY_NUMBER_MOBILE), "199****0615", "199 1985 0615")),
                NOTHING, List.of(typed("code", TextKey.BY_NUMBER_CODE, TextKey.BY_NUMBER_CODE_EMPTY, Pad.DIGITS, "",
                        "", 6, Optional.of(send), state)),
                Optional.of("code"), false);
    }

    private static FieldView typed(String id, TextKey label, TextKey empty, Pad pad, String text, String shown,
            int limit, Optional<Shortcut> shortcut, FieldState state) {
        Localized placeholder = TEXTS.get(empty);
        return new FieldView.Typed(id, TEXTS.get(label), pad, text, shown, placeholder, limit, shortcut, state);
    }
}
