package cn.banshi.sandbox.torture.day;

import java.util.Locale;

/**
 * Something that can befall a simulated device, and what ends it: staff, or the device itself.
 *
 * @param name as the simulator's faults are called, in lower case with hyphens
 * @param waits whether it makes the terminal wait in vain for answers; such ones are kept short, because the clock cannot leap
 *     meanwhile
 */
record Ailment(String name, boolean waits, Runnable begin, Runnable end) {

    static Ailment of(Enum<?> fault, boolean waits, Runnable begin, Runnable end) {
        return new Ailment(name(fault), waits, begin, end);
    }

    static String name(Enum<?> fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
