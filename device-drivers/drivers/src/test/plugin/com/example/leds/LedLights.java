package com.example.leds;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.lights.Lights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Each light is a folder with the files {@code brightness} and {@code trigger}; the kernel does the flashing. */
final class LedLights implements Lights {

    private final Map<Position, Path> leds;
    private volatile DeviceStatus status = DeviceStatus.STARTING;

    LedLights(Map<Position, Path> leds) {
        this.leds = leds;
    }

    @Override
    public Set<Position> positions() {
        return leds.keySet();
    }

    @Override
    public synchronized LightResult set(Position position, Flash flash, Deadline deadline) {
        Path led = leds.get(position);
        if (led == null) {
            return new LightResult.Failed(
                    new Failure(Cause.UNSUPPORTED, "leds.no-light", "there is no light " + position));
        }
        try {
            boolean flashing = flash != Flash.OFF && flash != Flash.CONTINUOUS;
            Files.writeString(led.resolve("trigger"), flashing ? "timer" : "none");
            Files.writeString(led.resolve("brightness"), flash == Flash.OFF ? "0" : "1");
            status = DeviceStatus.ONLINE;
            return new LightResult.Set();
        } catch (IOException refused) {
            status = new DeviceStatus(DeviceState.NO_DEVICE, led + " cannot be written");
            return new LightResult.Failed(new Failure(Cause.NOT_READY, "leds.write", status.reason()));
        }
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        boolean there = leds.values().stream().allMatch(led -> Files.isWritable(led.resolve("brightness")));
        status = there ? DeviceStatus.ONLINE : new DeviceStatus(DeviceState.NO_DEVICE, "an LED is missing");
        return status;
    }

    @Override
    public void close() {
        leds.keySet().forEach(position -> set(position, Flash.OFF, Deadline.after(Duration.ofSeconds(1))));
    }
}
