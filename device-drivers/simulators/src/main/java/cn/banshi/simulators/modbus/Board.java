package cn.banshi.simulators.modbus;

import java.util.Arrays;
import java.util.BitSet;

/** The contacts of one board. Thread-safe. */
final class Board {

    /** What it has; everything behind is no address of it. */
    private static final int CONTACTS = 16;
    private static final int REGISTERS = 8;

    private final BitSet coils = new BitSet();
    private final BitSet inputs = new BitSet();
    private final int[] registers = new int[REGISTERS];
    private final int[] switched = new int[CONTACTS];

    synchronized boolean coil(int number) {
        return coils.get(number);
    }

    synchronized int switched(int number) {
        return switched[number];
    }

    synchronized void input(int number, boolean closed) {
        inputs.set(number, closed);
    }

    synchronized void register(int number, int value) {
        registers[number] = value;
    }

    /** The answer's function and data, or function | 80 and the exception. */
    synchronized byte[] answer(int function, int address, int value, boolean stuck) {
        return switch (function) {
            case 1 -> bits(function, coils, address, value);
            case 2 -> bits(function, inputs, address, value);
            case 3, 4 -> words(function, address, value);
            case 5 -> write(address, value, stuck);
            default -> refusal(function, 1);
        };
    }

    private static byte[] bits(int function, BitSet contacts, int address, int count) {
        if (count < 1 || address + count > CONTACTS) {
            return refusal(function, 2);
        }
        int bytes = (count + 7) / 8;
        byte[] data = Arrays.copyOf(contacts.get(address, address + count).toByteArray(), bytes);
        return joined(new byte[]{(byte) function, (byte) bytes}, data);
    }

    private byte[] words(int function, int address, int count) {
        if (count < 1 || address + count > REGISTERS) {
            return refusal(function, 2);
        }
        byte[] data = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            data[2 * i] = (byte) (registers[address + i] / 256);
            data[2 * i + 1] = (byte) registers[address + i];
        }
        return joined(new byte[]{(byte) function, (byte) data.length}, data);
    }

    private byte[] write(int address, int value, boolean stuck) {
        if (address >= CONTACTS) {
            return refusal(5, 2);
        }
        if (value != 0 && value != 0xFF00) {
            return refusal(5, 3);
        }
        if (!stuck) {
            switched[address] += coils.get(address) == (value != 0) ? 0 : 1;
            coils.set(address, value != 0);
        }
        return new byte[]{5, (byte) (address / 256), (byte) address, (byte) (value / 256), (byte) value};
    }

    static byte[] refusal(int function, int code) {
        return new byte[]{(byte) (function + 0x80), (byte) code};
    }

    private static byte[] joined(byte[] head, byte[] data) {
        byte[] all = Arrays.copyOf(head, head.length + data.length);
        System.arraycopy(data, 0, all, head.length, data.length);
        return all;
    }
}
