package cn.banshi.sandbox.torture.day;

import java.util.List;

/**
 * A simulated device that falls ill now and then.
 *
 * @param name for the report
 * @param devices classes of device that cannot do without it, as configuration names them
 */
record Patient(String name, List<String> devices, List<Ailment> ailments) {

    Patient {
        devices = List.copyOf(devices);
        ailments = List.copyOf(ailments);
    }
}
