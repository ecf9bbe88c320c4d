package cn.banshi.simulators;

import cn.banshi.device.driver.Opening;

/** Drivers that a test knows can be made. */
public final class Ready {

    private Ready() {}

    public static <D> D of(Opening<D> opening) {
        return switch (opening) {
            case Opening.Ready<D>(D device) -> device;
            case Opening.Unusable<D>(String problem) -> throw new AssertionError(problem);
        };
    }
}
