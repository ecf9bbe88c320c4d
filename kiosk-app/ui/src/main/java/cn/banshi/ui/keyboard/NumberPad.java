package cn.banshi.ui.keyboard;

import cn.banshi.core.screen.FieldView.Pad;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.theme.Space;
import java.util.Optional;
import java.util.function.Consumer;

/** Digits as on a telephone, two tall keys to take back what was typed. */
public final class NumberPad extends KeyRows implements Guided {

    private static final int SIDE = 4;
    private static final double AIR = Space.steps(1.5);
    private static final double USUAL_KEY = 118;
    private static final double TALLEST_KEY = 132;

    public NumberPad(Kit kit, Pad pad, Consumer<Key> receiver) {
        super(kit, SIDE, receiver);
        double air = kit.crowded() ? Space.ONE : AIR;
        setHgap(air);
        setVgap(kit.low() ? Space.KEYS : air);
        rows(SIDE, USUAL_KEY, TALLEST_KEY);
        for (int digit = 1; digit <= 9; digit++) {
            add(digit(digit), (digit - 1) % 3, (digit - 1) / 3);
        }
        Optional<Touchable> beside = besideZero(pad);
        add(digit(0), 0, 3, beside.isPresent() ? 2 : 3, 1);
        beside.ifPresent(key -> add(key, 2, 3));
        add(delete(58), 3, 0, 1, 2);
        add(clear(), 3, 2, 1, 2);
    }

    private Optional<Touchable> besideZero(Pad pad) {
        return switch (pad) {
            case MONEY -> Optional.of(face("pad-point", ".", new Key.Point()));
            case IDENTITY -> Optional.of(face("pad-X", "X", new Key.Letter('X')));
            case DIGITS, DAY, LETTERS, VEHICLE, LATIN, EMAIL, HANZI, NAME -> Optional.empty();
        };
    }

    private Touchable digit(int digit) {
        return face("pad-" + digit, String.valueOf(digit), new Key.Digit(digit));
    }
}
