package cn.banshi.core.projection;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Door;
import cn.banshi.core.session.FaceWay;
import cn.banshi.device.face.FaceCamera;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the terminal knows of its surroundings just now. Asked on the session's thread; must answer at once.
 *
 * @param printing whether receipts can be printed
 * @param reached whether the backend can be reached, as far as is known
 * @param cards where a card or the app's code can be shown; while it is nowhere, and number and SMS will not do, the screen asks for one on
 *     the reader
 * @param own what can be begun as far as the terminal itself is concerned
 * @param camera towards the citizen
 * @param sheets whether documents in A4 can be printed; empty where they never can
 */
public record Surroundings(BooleanSupplier printing, BooleanSupplier reached, Supplier<Set<CardPlace>> cards,
        Supplier<Door> own, Optional<FaceCamera> camera, Optional<BooleanSupplier> sheets) {

    /** Of a terminal that looks at nobody. */
    public Surroundings(BooleanSupplier printing, BooleanSupplier reached, Supplier<Set<CardPlace>> cards,
            Supplier<Door> own) {
        this(printing, reached, cards, own, Optional.empty(), Optional.empty());
    }

    /** Whether a face can be looked at and compared just now. */
    boolean face() {
        return reached.getAsBoolean() && FaceWay.works(camera);
    }

    /** How many the camera asks for. */
    int movements() {
        return camera.map(FaceCamera::movements).orElse(0);
    }

    boolean canPrint() {
        return printing.getAsBoolean();
    }

    Set<CardPlace> places() {
        return cards.get();
    }

    /** Whether nothing is read here just now; a reader that failed comes back by itself. */
    boolean blind() {
        return cards.get().isEmpty();
    }

    /** Whether the terminal prints in A4 and cannot just now. */
    boolean sheetsFail() {
        return sheets.filter(printing -> !printing.getAsBoolean()).isPresent();
    }

    Door door() {
        Door door = own.get();
        return door == Door.OPEN && !reached.getAsBoolean() ? Door.OFFLINE : door;
    }
}
