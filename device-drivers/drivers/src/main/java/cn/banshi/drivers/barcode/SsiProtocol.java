package cn.banshi.drivers.barcode;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Conversation.Awaited;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * SSI in packets, triggered by the host. Needs a reader that is set to host trigger and to decode data in packets
 * (parameter EE = 1). Each packet of a code is acknowledged at once, because a reader that hears nothing for about two
 * seconds sends it again.
 */
final class SsiProtocol implements ScannerProtocol {

    private static final int ATTEMPTS = 3;
    /** Readers answer a command within a few milliseconds; USB adapters and slow lines take longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** The light has to go out even when the wait is over. */
    private static final Duration STOP_TIME = Duration.ofMillis(100);
    /** So many broken packets in one code, and the line is to blame. */
    private static final int MOST_BROKEN = 10;
    /** A sleeping reader wakes by the first byte and drops it; one that is awake passes over it. */
    private static final byte[] WAKE = {0};

    @Override
    public String name() {
        return "ssi";
    }

    @Override
    public Read read(Conversation line, Deadline deadline) {
        SsiPacketReader packets = new SsiPacketReader();
        Optional<Failure> refused = command(line, packets, SsiOpcode.START_SESSION, SsiOpcode.ACK, deadline);
        if (refused.isPresent()) {
            return new Read.Failed(refused.get());
        }
        Read end = listen(line, packets, deadline);
        packets.restart();
        if (!(end instanceof Read.Code)) { // a reader that has read a code ends its session by itself
            line.sendLast(SsiPacket.fromHost(SsiOpcode.STOP_SESSION), STOP_TIME);
        }
        return end;
    }

    @Override
    public boolean canBeAsked() {
        return true;
    }

    @Override
    public Optional<Failure> ask(Conversation line, Deadline deadline) {
        line.forget(Duration.ZERO, deadline);
        return command(line, new SsiPacketReader(), SsiOpcode.REQUEST_REVISION, SsiOpcode.REPLY_REVISION, deadline);
    }

    /** Sends a command until it is answered, from the second time on with a wake-up byte before it. */
    private static Optional<Failure> command(Conversation line, SsiPacketReader packets, int opcode, int answer,
            Deadline deadline) {
        Optional<Failure> end = Optional.of(line.silent());
        for (int attempt = 0; attempt < ATTEMPTS && !deadline.passed(); attempt++) {
            Optional<Failure> unsent = attempt == 0 ? Optional.empty() : line.send(WAKE, deadline);
            unsent = unsent.isPresent() ? unsent : line.send(SsiPacket.fromHost(opcode), deadline);
            if (unsent.isPresent()) {
                return unsent;
            }
            switch (line.await(packets, deadline.within(PATIENCE))) {
                case Awaited.Whole whole -> {
                    SsiPacket packet = packets.packet();
                    if (packet.opcode() == answer) {
                        return Optional.empty();
                    }
                    if (packet.opcode() == SsiOpcode.NAK && !packet.asksAgain()) {
                        return Optional.of(denied(line, packet));
                    }
                }
                case Awaited.Broken broken -> end = Optional.of(broken(line));
                case Awaited.Silence none -> {
                }
                case Awaited.Failed(Failure failure) -> {
                    return Optional.of(failure);
                }
            }
        }
        return end;
    }

    private static Read listen(Conversation line, SsiPacketReader packets, Deadline deadline) {
        SsiContent content = new SsiContent();
        for (int broken = 0; broken < MOST_BROKEN;) {
            Optional<Read> end = switch (line.await(packets, deadline)) {
                case Awaited.Whole whole -> take(line, content, packets.packet(), deadline);
                case Awaited.Silence none -> Optional.of(new Read.Nothing());
                case Awaited.Failed(Failure failure) -> Optional.of(new Read.Failed(failure));
                case Awaited.Broken one -> {
                    broken++;
                    yield answer(line, deadline, SsiOpcode.NAK, (byte) SsiOpcode.RESEND);
                }
            };
            if (end.isPresent()) {
                return end.get();
            }
        }
        return new Read.Failed(broken(line));
    }

    /** Empty: wait for more. */
    private static Optional<Read> take(Conversation line, SsiContent content, SsiPacket packet, Deadline deadline) {
        if (packet.opcode() != SsiOpcode.DECODE_DATA) {
            return Optional.empty();
        }
        Optional<Read> unsent = answer(line, deadline, SsiOpcode.ACK);
        return unsent.isPresent() ? unsent : switch (content.add(packet)) {
            case GOES_ON -> Optional.empty();
            case WHOLE -> Optional.of(new Read.Code(content.payload()));
            case TOO_LONG -> Optional.of(new Read.Failed(line.failure(Cause.PROTOCOL_ERROR, "too-long",
                    "sent more than any code holds; reset its settings")));
        };
    }

    private static Optional<Read> answer(Conversation line, Deadline deadline, int opcode, byte... data) {
        return line.send(SsiPacket.fromHost(opcode, data), deadline).map(Read.Failed::new);
    }

    private static Failure denied(Conversation line, SsiPacket nak) {
        int reason = nak.data().length == 0 ? 0 : nak.data()[0] & 0xFF;
        return line.failure(Cause.UNSUPPORTED, String.format(Locale.ROOT, "nak.%02X", reason),
                "refused the command; set it to host trigger and to data in packets");
    }

    private static Failure broken(Conversation line) {
        return line.failure(Cause.PROTOCOL_ERROR, "checksum",
                "sends packets with a wrong checksum; check cable and baud rate, and that it sends data in packets");
    }
}
