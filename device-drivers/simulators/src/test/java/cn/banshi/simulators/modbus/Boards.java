package cn.banshi.simulators.modbus;

import cn.banshi.device.lights.Lights;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import java.util.Map;

/** Devices on simulated boards, as a configuration would name them. */
final class Boards {

    static final int CARD_READER_COIL = 3;
    static final int RECEIPT_COIL = 0;
    static final int DOOR_INPUT = 9;
    static final int SLOT_INPUT = 2;

    private Boards() {}

    static Lights lights(Drivers drivers, String address) {
        return ready(drivers.lights(address, Map.of("card-reader", "coil 3", "receipt-printer", "2/coil 0 inverted")));
    }

    static Sensors sensors(Drivers drivers, String address) {
        return ready(drivers.sensors(address,
                Map.of("door", "input 9 inverted", "presence", "register 5.2", "receipt-slot", "input 2")));
    }

    static <D> D ready(Opening<D> opening) {
        return switch (opening) {
            case Opening.Ready<D>(D device) -> device;
            case Opening.Unusable<D>(String problem) -> throw new AssertionError(problem);
        };
    }
}
