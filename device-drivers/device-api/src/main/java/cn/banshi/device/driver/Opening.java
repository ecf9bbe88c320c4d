package cn.banshi.device.driver;

/**
 * Outcome of making a driver. Nothing of the world has been touched yet: whether the device is there shows at its first
 * command.
 *
 * @param <D> the class of device
 */
public sealed interface Opening<D> {

    record Ready<D>(D device) implements Opening<D> {}

    /** @param problem one English sentence: the address, model or map, what is wrong with it, the cure */
    record Unusable<D>(String problem) implements Opening<D> {}
}
