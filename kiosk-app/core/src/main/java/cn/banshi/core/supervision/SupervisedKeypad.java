package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.keypad.Keypad;

/** A keypad under supervision, as one owner sees it. */
public final class SupervisedKeypad extends SupervisedDevice<Keypad> implements Keypad {

    /** @param owner claims the keypad for each command, see {@link Supervised#claim} */
    public SupervisedKeypad(Supervised<Keypad> keypad, String owner) {
        super(keypad, owner);
    }

    @Override
    public KeyResult key(Deadline deadline, Cancellation cancellation) {
        return order(keypad -> keypad.key(deadline, cancellation), KeyResult.Failed::new, deadline, cancellation);
    }
}
