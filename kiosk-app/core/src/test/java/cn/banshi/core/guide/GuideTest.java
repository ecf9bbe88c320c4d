package cn.banshi.core.guide;

import cn.banshi.core.screen.Door;
import cn.banshi.core.screen.OnPlate;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye;
import cn.banshi.core.screen.Screen.Goodbye.Card;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.Viewfinder;
import cn.banshi.core.text.Localized;
import cn.banshi.device.lights.Lights.Flash;
import cn.banshi.device.lights.Lights.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the citizen's hand is wanted. */
class GuideTest {

    private static final Localized WORDS = new Localized("字", "words");

    @Test
    void flashesWhereverACardCanBeShown() {
        assertThat(Guide.lights(identify(Phase.WAITING, Set.of(CardPlace.READER))))
                .isEqualTo(Map.of(Position.CONTACTLESS, Flash.MEDIUM));
        assertThat(Guide.lights(identify(Phase.WAITING, Set.of(CardPlace.values()))))
                .isEqualTo(Map.of(Position.CONTACTLESS, Flash.MEDIUM, Position.CARD_READER, Flash.MEDIUM,
                        Position.SCANNER, Flash.MEDIUM));
    }

    @Test
    void burnsSteadilyOnlyWhereTheCardIsRead() {
        assertThat(Guide.lights(identify(Phase.READING, Set.of(CardPlace.values()))))
                .isEqualTo(Map.of(Position.CONTACTLESS, Flash.CONTINUOUS));
        assertThat(Guide.lights(identify(Phase.READING_IN_SLOT, Set.of(CardPlace.values()))))
                .isEqualTo(Map.of(Position.CARD_READER, Flash.CONTINUOUS));
    }

    @ParameterizedTest
    @CsvSource({"PRINTING, CONTINUOUS", "PRINTED, MEDIUM", "NOT_KNOWN, MEDIUM", "PAPER_OUT, OFF", "NOT_PRINTED, OFF"})
    void pointsAtPaperThatCanBeThere(Paper paper, Flash flash) {
        var result = new Screen.Result(new Outcome.Done(WORDS), "ZZ1", List.of(), paper, "", Optional.empty());
        assertThat(Guide.lights(result).getOrDefault(Position.RECEIPT_PRINTER, Flash.OFF)).isEqualTo(flash);
        var cut = new Screen.Interrupted(Optional.of(new Screen.Interrupted.Filed("ZZ1", true, "", Optional.of(paper))),
                List.of());
        assertThat(Guide.lights(cut)).isEqualTo(Guide.lights(result));
        var answer = new Screen.Answer(new Progress(3, 3, WORDS), List.of(), Optional.of(paper), true, false,
                Optional.empty());
        assertThat(Guide.lights(answer)).isEqualTo(Guide.lights(result));
    }

    @ParameterizedTest
    @EnumSource(names = {"READER", "SLOT"})
    void callsBackToWhatWasLeft(CardPlace place) {
        Position light = place == CardPlace.READER ? Position.CONTACTLESS : Position.CARD_READER;
        var fault = new Screen.Fault(FaultCode.READER_DOWN, Optional.empty(), false, Optional.of(place), WORDS);
        assertThat(Guide.lights(fault)).isEqualTo(Map.of(light, Flash.QUICK));
        var goodbye = new Goodbye(place == CardPlace.READER ? Card.LIES : Card.IN_SLOT, Slip.OUT, 8);
        assertThat(Guide.lights(goodbye)).isEqualTo(Map.of(light, Flash.QUICK, Position.RECEIPT_PRINTER, Flash.MEDIUM));
        var attract = new Screen.Attract(List.of(), 0, true, Door.OPEN,
                Optional.of(new Screen.Attract.CardLeft(place, WORDS)));
        assertThat(Guide.lights(attract)).isEqualTo(Map.of(light, Flash.QUICK));
    }

    @Test
    void isDarkWhileNothingIsToBeDoneOutsideTheScreen() {
        assertThat(Guide.lights(new Goodbye(Card.MAYBE, Slip.NONE, 8))).isEmpty();
        assertThat(Guide.lights(new Screen.Home(List.of(), List.of(), Door.OPEN, 0))).isEmpty();
    }

    @Test
    void lightsThePlateWhileAnOriginalIsWaitedForAndPointsAtOneThatStays() {
        var plate = new OnPlate.Waiting(new Viewfinder(), Optional.empty());

        assertThat(Guide.lights(original(plate))).isEqualTo(Map.of(Position.DOCUMENT_CAMERA, Flash.CONTINUOUS));
        assertThat(Guide.lights(original(new OnPlate.Kept()))).isEmpty();
        assertThat(Guide.lights(new Goodbye(Card.NONE, Slip.NONE, true, 8)))
                .isEqualTo(Map.of(Position.DOCUMENT_CAMERA, Flash.MEDIUM));
    }

    private static Screen original(OnPlate plate) {
        return new Screen.Material(new Progress(5, 7, WORDS), WORDS, WORDS, List.of(),
                new Screen.Material.Range(1, 4), plate, true);
    }

    private static Screen identify(Phase phase, Set<CardPlace> places) {
        return new Screen.Identify(new Progress(2, 6, WORDS), places, phase, Optional.empty());
    }
}
