package cn.banshi.core.projection;

import cn.banshi.core.screen.Screen.Door;
import java.util.function.BooleanSupplier;

/**
 * What the terminal knows of its surroundings just now. Asked on the session's thread; must answer at once.
 *
 * @param printing whether receipts can be printed
 * @param reached whether the backend can be reached, as far as is known
 * @param fit whether the terminal itself can take applications
 */
public record Surroundings(BooleanSupplier printing, BooleanSupplier reached, BooleanSupplier fit) {

    /** Of a terminal that is always fit. */
    public Surroundings(BooleanSupplier printing, BooleanSupplier reached) {
        this(printing, reached, () -> true);
    }

    boolean canPrint() {
        return printing.getAsBoolean();
    }

    Door door() {
        if (!fit.getAsBoolean()) {
            return Door.SHUT;
        }
        return reached.getAsBoolean() ? Door.OPEN : Door.OFFLINE;
    }
}
