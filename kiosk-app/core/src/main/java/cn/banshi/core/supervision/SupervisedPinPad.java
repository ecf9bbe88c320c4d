package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.pinpad.PinPad;
import java.util.function.IntConsumer;

/** A PIN pad under supervision, as one owner sees it. */
public final class SupervisedPinPad extends SupervisedDevice<PinPad> implements PinPad {

    /** @param owner claims the pad for each command, see {@link Supervised#claim} */
    public SupervisedPinPad(Supervised<PinPad> pad, String owner) {
        super(pad, owner);
    }

    @Override
    public Keys keys() {
        return device().keys();
    }

    /** Never repeated by itself: a citizen would type the PIN a second time and not know why. */
    @Override
    public PinResult pinBlock(PinRequest request, Deadline deadline, Cancellation cancellation, IntConsumer typed) {
        return order(new Command<PinPad, PinResult>() {
            @Override
            public PinResult run(PinPad pad) {
                return pad.pinBlock(request, deadline, cancellation, typed);
            }

            @Override
            public PinResult refused(Failure why) {
                return new PinResult.Failed(why);
            }

            @Override
            public boolean repeatable(PinResult result) {
                return false;
            }
        }, deadline, cancellation);
    }
}
