package cn.banshi.core.projection;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen.Door;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the terminal knows of its surroundings just now. Asked on the session's thread; must answer at once.
 *
 * @param printing whether receipts can be printed
 * @param reached whether the backend can be reached, as far as is known
 * @param cards where a card or the app's code can be shown; while it is nowhere, the screen asks for one on the reader
 * @param own what can be begun as far as the terminal itself is concerned
 */
public record Surroundings(BooleanSupplier printing, BooleanSupplier reached, Supplier<Set<CardPlace>> cards,
        Supplier<Door> own) {

    boolean canPrint() {
        return printing.getAsBoolean();
    }

    Set<CardPlace> places() {
        Set<CardPlace> now = cards.get();
        return now.isEmpty() ? EnumSet.of(CardPlace.READER) : now;
    }

    Door door() {
        Door door = own.get();
        return door == Door.OPEN && !reached.getAsBoolean() ? Door.OFFLINE : door;
    }
}
