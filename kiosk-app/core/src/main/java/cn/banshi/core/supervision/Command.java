package cn.banshi.core.supervision;

import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/**
 * One command to a device, and what its owner is told when it does not get as far as an answer.
 *
 * @param <D> the class of device
 * @param <R> the command's sealed result
 */
interface Command<D extends Device, R> {

    /** On the device's thread, alone. */
    R run(D device);

    /** It never began. */
    R refused(Failure why);

    /** It began, and the driver threw, or did not come back by the deadline: how far it got, nobody knows. */
    default R hung(Failure why) {
        return refused(why);
    }

    /** Whether it may be run once more after this result; false for what may have left a trace in the world. */
    default boolean repeatable(R result) {
        return true;
    }
}
