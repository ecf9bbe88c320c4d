package cn.banshi.drivers.modbus;

import cn.banshi.drivers.modbus.ModbusRequest.Function;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One contact of one board, as configuration writes it: {@code coil 3}, {@code input 0 inverted}, {@code register 5.2},
 * {@code holding 4.0}; {@code 2/coil 3} on board 2.
 *
 * @param unit address of the board
 * @param read how it is read
 * @param address of the coil, input or register, from 0
 * @param bit of a register, 0 is the lowest
 * @param inverted whether 0 means active: fail-safe wiring, where a broken wire reads like an open door
 */
public record IoPoint(int unit, Function read, int address, int bit, boolean inverted) {

    static final String SYNTAX = "write for example 'coil 3', 'input 0 inverted', 'register 5.2' or '2/coil 3'";

    private static final Pattern POINT = Pattern.compile(
            "(?:(\\d{1,3})/)?(coil|input|holding|register) (\\d{1,5})(?:\\.(\\d{1,2}))?( inverted)?");
    private static final int HIGHEST_UNIT = 255;
    private static final int HIGHEST_ADDRESS = 65_535;
    private static final int HIGHEST_BIT = 15;

    /** @return empty when the text is no contact */
    static Optional<IoPoint> parse(String text) {
        Matcher point = POINT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!point.matches()) {
            return Optional.empty();
        }
        int unit = point.group(1) == null ? 1 : Integer.parseInt(point.group(1));
        Function read = switch (point.group(2)) {
            case "coil" -> Function.READ_COILS;
            case "input" -> Function.READ_INPUTS;
            case "holding" -> Function.READ_HOLDING;
            default -> Function.READ_REGISTERS;
        };
        int address = Integer.parseInt(point.group(3));
        boolean hasBit = point.group(4) != null;
        int bit = hasBit ? Integer.parseInt(point.group(4)) : 0;
        boolean possible = unit >= 1 && unit <= HIGHEST_UNIT && address <= HIGHEST_ADDRESS && bit <= HIGHEST_BIT
                && hasBit != read.bits();
        return possible ? Optional.of(new IoPoint(unit, read, address, bit, point.group(5) != null)) : Optional.empty();
    }

    boolean isCoil() {
        return read == Function.READ_COILS;
    }

    /** Whether the contact is active, by an answer that begins with address {@code first}. */
    boolean active(ModbusAnswer.Read answer, int first) {
        boolean level = read.bits()
                ? answer.bit(address - first)
                : (answer.register(address - first) >> bit & 1) == 1;
        return level != inverted;
    }
}
