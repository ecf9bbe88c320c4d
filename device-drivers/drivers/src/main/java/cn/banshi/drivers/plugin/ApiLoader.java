package cn.banshi.drivers.plugin;

import cn.banshi.device.Device;

/**
 * What a plug-in sees of the terminal: the JDK and device-api. A plug-in that brings another version of a library the
 * terminal has gets its own, and none can reach a visit's data through the terminal's classes.
 */
final class ApiLoader extends ClassLoader {

    private static final String API = Device.class.getPackageName() + ".";

    ApiLoader() {
        super("device-api", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.startsWith(API)) {
            throw new ClassNotFoundException(name);
        }
        return Class.forName(name, false, Device.class.getClassLoader());
    }
}
