package cn.banshi.core.projection;

import java.util.function.BooleanSupplier;

/**
 * What the terminal knows of its surroundings just now. Asked on the session's thread; must answer at once.
 *
 * @param printing whether receipts can be printed
 * @param reached whether the backend can be reached, as far as is known
 */
public record Surroundings(BooleanSupplier printing, BooleanSupplier reached) {

    boolean canPrint() {
        return printing.getAsBoolean();
    }

    boolean online() {
        return reached.getAsBoolean();
    }
}
