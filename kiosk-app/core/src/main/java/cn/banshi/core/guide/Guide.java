package cn.banshi.core.guide;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye;
import cn.banshi.core.screen.Screen.Identify;
import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.Paper;
import cn.banshi.device.lights.Lights.Flash;
import cn.banshi.device.lights.Lights.Position;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which lights a screen wants. Steady while the machine works there, flashing while it is the citizen's turn. */
final class Guide {

    /** Something is to be put there or taken from there. */
    private static final Flash YOUR_TURN = Flash.MEDIUM;
    /** Something was left there. */
    private static final Flash CALL = Flash.QUICK;

    private Guide() {}

    /** Those not named are off. */
    static Map<Position, Flash> lights(Screen screen) {
        return switch (screen) {
            case Identify identify -> cards(identify);
            case Screen.GoOn goOn -> goOn.scanning() ? Map.of(Position.SCANNER, YOUR_TURN) : Map.of();
            case Screen.Result result -> paper(result.paper());
            case Screen.Answer answer -> answer.slip().map(Guide::paper).orElse(Map.of());
            case Screen.DraftKept kept -> kept.slip().map(Guide::paper).orElse(Map.of());
            case Screen.Interrupted cut -> cut.filed()
                    .flatMap(Screen.Interrupted.Filed::slip)
                    .map(Guide::paper)
                    .orElse(Map.of());
            case Screen.Material material -> plate(material.plate());
            case Goodbye goodbye -> leftOvers(goodbye);
            case Screen.Fault fault -> call(fault.cardLies());
            case Screen.Attract attract -> call(attract.cardLeft().map(Screen.Attract.CardLeft::place));
            case Screen.ForWhom _,Screen.OtherConsent _,Screen.Home _,Screen.Search _,Screen.ServiceIntro _,Screen.Consent _,Screen.Conditions _,Screen.ConfirmData _,Screen.DraftOffer _,Screen.Correction _,Screen.FormPage _,Screen.FaceConsent _,Screen.FaceProof _,Screen.FaceDoubt _,Screen.Review _,Screen.Sign _,Screen.Working _,Screen.Payment _,Screen.Rating _ -> Map
                    .of();
        };
    }

    private static Map<Position, Flash> cards(Identify identify) {
        return switch (identify.phase()) {
            case WAITING -> {
                var places = new EnumMap<Position, Flash>(Position.class);
                identify.places().forEach(place -> places.put(position(place), YOUR_TURN));
                yield places;
            }
            case READING -> Map.of(position(CardPlace.READER), Flash.CONTINUOUS);
            case READING_IN_SLOT -> Map.of(position(CardPlace.SLOT), Flash.CONTINUOUS);
            case RESTING -> Map.of();
        };
    }

    /** Light on the sheet as well as a sign: it must not flash while a picture is taken. */
    private static Map<Position, Flash> plate(OnPlate plate) {
        return switch (plate) {
            case OnPlate.Waiting waiting -> Map.of(Position.DOCUMENT_CAMERA, Flash.CONTINUOUS);
            case OnPlate.OnFile _,OnPlate.ByPhone _,OnPlate.Received _,OnPlate.Taken _,OnPlate.Kept _,OnPlate.Away _,OnPlate.Elsewhere _ -> Map
                    .of();
        };
    }

    private static Map<Position, Flash> paper(Paper paper) {
        return switch (paper) {
            case PRINTING -> Map.of(Position.RECEIPT_PRINTER, Flash.CONTINUOUS);
            case PRINTED, NOT_KNOWN -> Map.of(Position.RECEIPT_PRINTER, YOUR_TURN);
            case PAPER_OUT, NOT_PRINTED -> Map.of();
        };
    }

    private static Map<Position, Flash> leftOvers(Goodbye goodbye) {
        var lights = new EnumMap<Position, Flash>(Position.class);
        switch (goodbye.card()) {
            case LIES -> lights.put(position(CardPlace.READER), CALL);
            case IN_SLOT -> lights.put(position(CardPlace.SLOT), CALL);
            case NONE, MAYBE -> {
            }
        }
        if (goodbye.originals()) {
            lights.put(Position.DOCUMENT_CAMERA, YOUR_TURN);
        }
        switch (goodbye.slip()) {
            case OUT -> lights.put(Position.RECEIPT_PRINTER, YOUR_TURN);
            case LIES -> lights.put(Position.RECEIPT_PRINTER, CALL);
            case NONE -> {
            }
        }
        return lights;
    }

    private static Map<Position, Flash> call(Optional<CardPlace> left) {
        return left.map(place -> Map.of(position(place), CALL)).orElse(Map.of());
    }

    /** An identity card is read without contact. */
    private static Position position(CardPlace place) {
        return switch (place) {
            case READER -> Position.CONTACTLESS;
            case SLOT -> Position.CARD_READER;
            case SCANNER -> Position.SCANNER;
        };
    }
}
