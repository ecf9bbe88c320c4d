package cn.banshi.drivers.barcode;

import cn.banshi.drivers.barcode.HidPosLayout.Bit;
import cn.banshi.drivers.barcode.HidPosLayout.Trigger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a report descriptor (USB HID 1.11, section 6.2.2) as far as a scanner's reports need it: which usage stands where
 * in which report. Descriptors come from devices, so every number in them is bounded.
 */
final class HidDescriptor {

    private static final int LONGEST = 4_096;
    /** Longest report taken for real; hidraw itself allows 4,096 bytes. */
    private static final int MOST_BITS = 1_024 * 8;
    private static final int MOST_FIELDS = 4_096;
    private static final int MOST_USAGES = 256;
    private static final int DEEPEST = 16;

    private static final int SCANNER = 0x8C;
    private static final int DECODED_DATA = SCANNER << 16 | 0xFE;
    private static final int CONTINUED = SCANNER << 16 | 0xFF;
    private static final int SYMBOLOGY = SCANNER << 16 | 0xFB;
    private static final int INITIATE_READ = SCANNER << 16 | 0x60;
    private static final int BYTE_COUNT = 0x01 << 16 | 0x3B;

    private final List<Field> fields = new ArrayList<>();
    private final Map<Integer, Integer> inputBits = new HashMap<>();
    private final Map<Integer, Integer> outputBits = new HashMap<>();
    private final List<Integer> usages = new ArrayList<>();
    private final Deque<Globals> pushed = new ArrayDeque<>();
    private Globals globals = new Globals(0, 0, 0, 0);
    private int usageMinimum;

    private HidDescriptor() {}

    /** What stays in force from item to item. */
    private record Globals(int page, int reportId, int size, int count) {}

    /** A run of equal elements. {@code bit} counts from the report's number, which takes the first eight. */
    private record Field(boolean input, int reportId, int usage, int bit, int size, int count) {}

    /** @return empty when this is no descriptor of a scanner whose data stand on whole bytes */
    static Optional<HidPosLayout> layout(byte[] descriptor) {
        HidDescriptor read = new HidDescriptor();
        return descriptor.length <= LONGEST && read.items(descriptor) ? read.layout() : Optional.empty();
    }

    private boolean items(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int prefix = bytes[at] & 0xFF;
            int size = prefix == 0xFE ? -1 : (prefix & 3) == 3 ? 4 : prefix & 3;
            if (size < 0 || at + 1 + size > bytes.length) {
                return false; // long items were never used by anybody
            }
            int value = 0;
            for (int i = 0; i < size; i++) {
                value |= (bytes[at + 1 + i] & 0xFF) << (8 * i);
            }
            if (!item(prefix & 0xFC, value, size)) {
                return false;
            }
            at += 1 + size;
        }
        return true;
    }

    /** @return false when the descriptor asks for more than any device has */
    private boolean item(int tag, int value, int size) {
        switch (tag) {
            case 0x04 -> globals = new Globals(value, globals.reportId, globals.size, globals.count);
            case 0x84 -> globals = new Globals(globals.page, value, globals.size, globals.count);
            case 0x74 -> globals = new Globals(globals.page, globals.reportId, value, globals.count);
            case 0x94 -> globals = new Globals(globals.page, globals.reportId, globals.size, value);
            case 0xA4 -> pushed.push(globals);
            case 0xB4 -> globals = pushed.isEmpty() ? globals : pushed.pop();
            case 0x08 -> usages.add(usage(value, size));
            case 0x18 -> usageMinimum = usage(value, size);
            case 0x28 -> range(usage(value, size));
            case 0x80 -> {
                return main(true, inputBits, value);
            }
            case 0x90 -> {
                return main(false, outputBits, value);
            }
            case 0xA0, 0xB0, 0xC0 -> usages.clear();
            default -> {
            }
        }
        return pushed.size() <= DEEPEST && usages.size() <= MOST_USAGES;
    }

    private int usage(int value, int size) {
        return size == 4 ? value : globals.page << 16 | value;
    }

    private void range(int maximum) {
        for (int usage = usageMinimum; usage <= maximum && usages.size() <= MOST_USAGES; usage++) {
            usages.add(usage);
        }
    }

    private boolean main(boolean input, Map<Integer, Integer> bits, int flags) {
        int start = bits.getOrDefault(globals.reportId, 8);
        long end = start + (long) globals.size * globals.count;
        if (globals.size < 0 || globals.count < 0 || end > MOST_BITS || fields.size() > MOST_FIELDS) {
            return false;
        }
        boolean constant = (flags & 1) == 1;
        if (!constant && globals.size > 0) { // what has no size stands nowhere
            named(input, start);
        }
        bits.put(globals.reportId, (int) end);
        usages.clear();
        return true;
    }

    /** Each usage names one element, the last one all that are left. */
    private void named(boolean input, int start) {
        for (int i = 0; i < usages.size() && i < globals.count; i++) {
            boolean last = i == usages.size() - 1;
            fields.add(new Field(input, globals.reportId, usages.get(i), start + i * globals.size, globals.size,
                    last ? globals.count - i : 1));
        }
    }

    private Optional<HidPosLayout> layout() {
        Optional<Field> data = first(true, DECODED_DATA).filter(field -> field.size == 8 && field.bit % 8 == 0);
        if (data.isEmpty()) {
            return Optional.empty();
        }
        int id = data.get().reportId;
        // without numbered reports hidraw hands out the data alone; no scanner does without
        if (id <= 0 || id > 0xFF) {
            return Optional.empty();
        }
        return Optional.of(new HidPosLayout(id, bytes(inputBits.getOrDefault(id, 8)), byteOf(BYTE_COUNT, id),
                byteOf(SYMBOLOGY, id).filter(at -> at + 3 <= bytes(inputBits.getOrDefault(id, 8))),
                data.get().bit / 8, data.get().count,
                first(true, CONTINUED).filter(field -> field.reportId == id).map(HidDescriptor::bit), trigger()));
    }

    private Optional<Integer> byteOf(int usage, int reportId) {
        return first(true, usage)
                .filter(field -> field.reportId == reportId && field.size == 8 && field.bit % 8 == 0)
                .map(field -> field.bit / 8);
    }

    private Optional<Trigger> trigger() {
        return first(false, INITIATE_READ).filter(field -> field.size == 1 && field.reportId > 0
                && field.reportId <= 0xFF)
                .map(field -> new Trigger(field.reportId, bytes(outputBits.getOrDefault(field.reportId, 8)),
                        bit(field)));
    }

    private Optional<Field> first(boolean input, int usage) {
        return fields.stream().filter(field -> field.input == input && field.usage == usage).findFirst();
    }

    private static Bit bit(Field field) {
        return new Bit(field.bit / 8, field.bit % 8);
    }

    private static int bytes(int bits) {
        return (bits + 7) / 8;
    }
}
