package com.example.leds;

import cn.banshi.device.Device;
import cn.banshi.device.driver.DriverProvider;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.device.lights.Lights.Position;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Guide lights that the kernel knows as LEDs: {@code lights: {driver: kernel-leds, address: /sys/class/leds, map:
 * {card-reader: 'input3::capslock'}}}.
 */
public final class LedLightsProvider implements DriverProvider {

    @Override
    public String name() {
        return "kernel-leds";
    }

    @Override
    public Opening<? extends Device> open(Wiring wiring) {
        Map<Position, Path> leds = new EnumMap<>(Position.class);
        for (Map.Entry<String, String> each : wiring.map().entrySet()) {
            Position position;
            try {
                position = Position.valueOf(each.getKey().toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                return new Opening.Unusable<>("map: there is no light '" + each.getKey() + "'");
            }
            leds.put(position, Path.of(wiring.address(), each.getValue()));
        }
        return new Opening.Ready<>(new LedLights(leds));
    }
}
