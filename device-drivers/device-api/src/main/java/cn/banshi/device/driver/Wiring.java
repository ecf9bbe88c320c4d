package cn.banshi.device.driver;

import java.util.Map;
import java.util.Optional;

/**
 * What a configuration says of one device.
 *
 * @param address where it stands, such as {@code serial:///dev/ttyUSB0?baud=115200}; what it means is the driver's
 * @param model name of a model's description; empty for the protocol's plain behaviour
 * @param map what is connected where, for boards with many contacts: {@code door} to {@code input 0 inverted}
 * @param driver name of a third party's driver, see {@link DriverProvider#name}; empty for the terminal's own
 */
public record Wiring(String address, Optional<String> model, Map<String, String> map, Optional<String> driver) {

    public Wiring {
        map = Map.copyOf(map);
    }

    /** Of a device that is one thing and needs nothing but its address. */
    public static Wiring at(String address) {
        return new Wiring(address, Optional.empty(), Map.of(), Optional.empty());
    }
}
