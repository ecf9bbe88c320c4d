package cn.banshi.core.session;

import cn.banshi.device.sensors.Sensors.Reading;

/** The slot that receipts come out of. */
@FunctionalInterface
public interface ReceiptSlot {

    /**
     * What was last sensed of paper in it; answers at once, from any thread. {@link Reading#UNKNOWN} where nothing
     * senses it, which is a normal state.
     */
    Reading paper();
}
