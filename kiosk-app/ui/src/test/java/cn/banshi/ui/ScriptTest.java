package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Texts;
import cn.banshi.ui.speech.Script;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read aloud of every screen there is. */
class ScriptTest {

    private static List<Utterance> script(Presentation shown) {
        return Script.of(shown, Texts.load(Screenroom.ASSETS, shown.frame().language()));
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenSaysSomethingThatEverybodyMayHear(Language language) {
        Samples.all(language)
                .forEach((name, sample) -> assertThat(script(sample)).as(name)
                        .anySatisfy(said -> assertThat(said.personal()).isFalse())
                        .allSatisfy(said -> assertThat(said.text()).doesNotContain("{", "null")));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsAskedOneQuestionAtATimeHearsWhichItIs(Language language) {
        Presentation sample = Objects.requireNonNull(Samples.all(language).get("48-form-question"));
        var page = (Screen.FormPage) sample.screen();
        String which = page.progress().question().orElseThrow().in(language);
        assertThat(script(sample).stream().map(Utterance::text)).anySatisfy(text -> assertThat(text).contains(which))
                .anySatisfy(text -> assertThat(text).contains(page.question().in(language)))
                .anySatisfy(text -> assertThat(text).contains(page.hint().in(language)));
    }

    /** A mask tells nothing to whoever cannot see the rest. */
    @ParameterizedTest
    @EnumSource
    void nothingIsSaidMaskedThatCanBeShown(Language language) {
        Samples.all(language)
                .values()
                .stream()
                .filter(sample -> sample.screen() instanceof Screen.ConfirmData)
                .forEach(sample -> assertThat(script(sample)).noneMatch(said -> said.text().contains("**")));
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatOthersHearHasANumberOrAnAmountOfThePerson(Language language) {
        Samples.all(language)
                .forEach((name, sample) -> assertThat(
                        script(sample).stream().filter(said -> !said.personal()).map(Utterance::text)).as(name)
                        .allSatisfy(text -> assertThat(text.replace("0371-67881234", ""))
                                .doesNotContainPattern("\\d{4}|¥|CNY \\d|\\d,\\d{3}|\\*")));
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsSaidToOnePersonAlone(Language language) {
        Samples.all(language).values().forEach(sample -> {
            if (sample.screen() instanceof Screen.ConfirmData data && sample.overlay() instanceof Overlay.None) {
                List<Utterance> said = script(sample);
                data.sections()
                        .stream()
                        .flatMap(section -> section.rows().stream())
                        .map(row -> row.revealed().in(language))
                        .forEach(value -> assertThat(said)
                                .anyMatch(each -> each.personal() && each.text().contains(value))
                                .noneMatch(each -> !each.personal() && each.text().endsWith(value + "。")));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidFirst(Language language) {
        Samples.all(language).values().forEach(sample -> {
            if (sample.screen() instanceof Screen.FormPage page && sample.overlay() instanceof Overlay.None) {
                page.fields()
                        .stream()
                        .filter(field -> field.state() instanceof FieldState.Wrong)
                        .map(FieldView::label)
                        .findFirst()
                        .ifPresent(label -> assertThat(script(sample).stream().map(Utterance::text).limit(2))
                                .anyMatch(text -> text.contains(label.in(language))));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void ofSeveralFieldsItIsSaidWhichOneIsTypedInto(Language language) {
        for (String name : List.of("44-form-card-empty", "44-form-card")) {
            Presentation sample = Objects.requireNonNull(Samples.all(language).get(name));
            var page = (Screen.FormPage) sample.screen();
            String open = page.fields()
                    .stream()
                    .filter(field -> page.focus().equals(Optional.of(field.id())))
                    .findFirst()
                    .orElseThrow()
                    .label()
                    .in(language);
            String into = Texts.load(Screenroom.ASSETS, language).get("speech.into", open);
            assertThat(script(sample).stream().map(Utterance::text)).last().asString().contains(into);
        }
        assertThat(script(Objects.requireNonNull(Samples.all(language).get("41-form-money-empty"))))
                .as("there is no other")
                .noneMatch(said -> said.text()
                        .contains(Texts.load(Screenroom.ASSETS, language).get("speech.into", "").strip()));
    }
}
