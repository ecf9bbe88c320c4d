package cn.banshi.simulators.vpcd;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A chip at work: what is selected, and what waits to be fetched. One thread. */
final class ChipEngine {

    private final SimulatedChip chip;
    private boolean applicationSelected;
    private int file;
    private byte[] waiting = {};

    ChipEngine(SimulatedChip chip) {
        this.chip = chip;
    }

    void reset() {
        applicationSelected = false;
        file = 0;
        waiting = new byte[0];
    }

    byte[] answerToReset() {
        return HexFormat.of().parseHex(chip.answerToReset());
    }

    byte[] answer(byte[] command) {
        return switch (ChipOrder.of(command)) {
            case SELECT_APPLICATION -> select(body(command));
            case SELECT_FILE -> selectFile(body(command));
            case READ_RECORD -> read(command);
            case GET_RESPONSE -> fetch(command[command.length - 1] & 0xFF);
            case UID -> chip.uid().map(HexFormat.of()::parseHex).map(ChipEngine::done).orElseGet(() -> status(0x6A81));
            case POWER, OTHER -> status(0x6D00);
        };
    }

    private static byte[] body(byte[] command) {
        int length = command.length > 5 ? command[4] & 0xFF : 0;
        return Arrays.copyOfRange(command, Math.min(5, command.length), Math.min(5 + length, command.length));
    }

    private byte[] select(byte[] name) {
        applicationSelected = HexFormat.of().withUpperCase().formatHex(name).equals(chip.application());
        file = 0;
        if (!applicationSelected) {
            return status(0x6A82);
        }
        return chip.holdsBack() ? holdBack(HexFormat.of().parseHex("6F02840100")) : status(0x9000);
    }

    private byte[] selectFile(byte[] id) {
        int wanted = id.length == 2 ? ((id[0] & 0xFF) << 8) | (id[1] & 0xFF) : 0;
        if (!applicationSelected || !chip.hasFile(wanted)) {
            return status(0x6A82);
        }
        file = wanted;
        return status(0x9000);
    }

    private byte[] read(byte[] command) {
        if (chip.locked().contains(file)) {
            return status(0x6982);
        }
        if (command[3] != 0) {
            return status(0x6A86);
        }
        Optional<byte[]> value = chip.record(file, command[2] & 0xFF);
        if (value.isEmpty()) {
            return status(0x6A83);
        }
        byte[] record = new byte[value.get().length + 2];
        record[0] = command[2];
        record[1] = (byte) value.get().length;
        System.arraycopy(value.get(), 0, record, 2, value.get().length);
        int wanted = command.length > 4 ? command[4] & 0xFF : 0;
        if (wanted != record.length) {
            return status(0x6C00 | record.length);
        }
        return done(record);
    }

    private byte[] holdBack(byte[] data) {
        waiting = data;
        return status(0x6100 | data.length);
    }

    private byte[] fetch(int wanted) {
        byte[] data = Arrays.copyOf(waiting, Math.min(wanted, waiting.length));
        waiting = new byte[0];
        return data.length == 0 ? status(0x6985) : done(data);
    }

    private static byte[] done(byte[] data) {
        byte[] answer = Arrays.copyOf(data, data.length + 2);
        answer[data.length] = (byte) 0x90;
        return answer;
    }

    static byte[] status(int sw) {
        return new byte[]{(byte) (sw >> 8), (byte) sw};
    }
}
