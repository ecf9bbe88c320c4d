package cn.banshi.simulators.vpcd;

import cn.banshi.simulators.Faults;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What lies between a chip and whoever asks it, with its faults. Thread-safe. */
final class Contacts {

    private final Faults<ChipOrder, ChipFault> faults = new Faults<>();
    private final AtomicLong commands = new AtomicLong();

    /** What comes back. */
    sealed interface Reaction {

        @SuppressWarnings("ArrayRecordComponent") // bytes of the wire, compared by nobody
        record Bytes(byte[] bytes) implements Reaction {}

        record Silence() implements Reaction {}

        record Pulled() implements Reaction {}
    }

    Faults<ChipOrder, ChipFault> faults() {
        return faults;
    }

    long commands() {
        return commands.get();
    }

    Reaction power(ChipEngine chip) {
        return spoiled(ChipOrder.POWER, chip.answerToReset());
    }

    Reaction ask(ChipEngine chip, byte[] command) {
        commands.incrementAndGet();
        return spoiled(ChipOrder.of(command), chip.answer(command));
    }

    private Reaction spoiled(ChipOrder order, byte[] answer) {
        Optional<ChipFault> fault = faults.take(order);
        if (fault.isEmpty()) {
            return new Reaction.Bytes(answer);
        }
        return switch (fault.get()) {
            case ChipFault.Contact.SILENT -> new Reaction.Silence();
            case ChipFault.Contact.CUT_SHORT -> new Reaction.Bytes(Arrays.copyOf(answer, answer.length / 2));
            case ChipFault.Contact.PULLED -> new Reaction.Pulled();
            case ChipFault.Status(int sw) -> new Reaction.Bytes(ChipEngine.status(sw));
            case ChipFault.Answer(String hex) -> new Reaction.Bytes(HexFormat.of().parseHex(hex));
        };
    }
}
