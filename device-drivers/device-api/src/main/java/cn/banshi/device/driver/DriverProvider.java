package cn.banshi.device.driver;

import cn.banshi.device.Device;

/**
 * A third party's driver, found by {@link java.util.ServiceLoader} in a jar of its own. The jar sees the JDK and the
 * packages of device-api, and nothing else of the terminal; what it needs besides, it brings along.
 */
public interface DriverProvider {

    /**
     * By which configurations choose it: {@code driver: acme-lights}.
     *
     * @return lower-case letters, digits and hyphens; begins with a letter; fixed
     */
    String name();

    /**
     * Makes a driver. Opens, probes and starts nothing, and returns at once: a driver opens its port at its first
     * command. May be called again for the same device, after the driver made before was closed: that is how a device
     * whose driver got stuck is repaired.
     *
     * @return a device of the class it is configured as, or why the wiring cannot be used
     */
    Opening<? extends Device> open(Wiring wiring);
}
