package cn.banshi.core.projection;

import cn.banshi.core.screen.Screen.Door;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the terminal knows of its surroundings just now. Asked on the session's thread; must answer at once.
 *
 * @param printing whether receipts can be printed
 * @param reached whether the backend can be reached, as far as is known
 * @param own what can be begun as far as the terminal itself is concerned
 */
public record Surroundings(BooleanSupplier printing, BooleanSupplier reached, Supplier<Door> own) {

    /** Of a terminal that is always fit. */
    public Surroundings(BooleanSupplier printing, BooleanSupplier reached) {
        this(printing, reached, () -> Door.OPEN);
    }

    boolean canPrint() {
        return printing.getAsBoolean();
    }

    Door door() {
        Door door = own.get();
        return door == Door.OPEN && !reached.getAsBoolean() ? Door.OFFLINE : door;
    }
}
