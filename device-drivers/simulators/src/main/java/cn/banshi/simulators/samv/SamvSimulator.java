package cn.banshi.simulators.samv;

import cn.banshi.simulators.pty.SerialPeer;
import cn.banshi.simulators.samv.RequestBuffer.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A card reader on a serial line of its own. Cards come and go, cables are pulled and faults armed from any thread.
 */
public final class SamvSimulator extends SerialPeer<SamvOrder, SamvFault> {

    /** Ends with four fifths of a preamble, the worst that chance can do. */
    private static final byte[] NOISE = {0x00, 0x69, (byte) 0x96, (byte) 0xAA, 0x13, (byte) 0xAA, (byte) 0xAA,
        (byte) 0xAA, (byte) 0x96};

    private final Timing timing;
    private final SamvModule module = new SamvModule();
    private final RequestBuffer buffer = new RequestBuffer();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong ownNanos = new AtomicLong();

    /**
     * How long the module itself works, apart from the wire.
     *
     * @param find find and select, each
     * @param read every reading command
     * @param other status and identity
     */
    public record Timing(Duration find, Duration read, Duration other) {

        /** As a reader of 2020 does. */
        public static final Timing REALISTIC = new Timing(Duration.ofMillis(30), Duration.ofMillis(300),
                Duration.ofMillis(10));
        /** For tests that are not about time. */
        public static final Timing IMMEDIATE = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO);

        Duration of(SamvOrder order) {
            return switch (order) {
                case FIND, SELECT -> find;
                case READ, READ_FINGERPRINT, NEWEST_ADDRESS -> read;
                case RESET, STATUS, IDENTITY, OTHER -> other;
            };
        }
    }

    /**
     * What passed since the start.
     *
     * @param received bytes from the host
     * @param sent bytes to the host
     * @param ownTime time the module itself took
     */
    public record Meter(long received, long sent, Duration ownTime) {}

    /** @param device the path under which hosts find the reader; a symbolic link is created there */
    public SamvSimulator(Path device, Timing timing) {
        super(device, "samv");
        this.timing = timing;
        start();
    }

    /** Lays a card on the reader, in place of the one that lies there. */
    public void insert(SimulatedCard card) {
        module.insert(card);
    }

    public void remove() {
        module.remove();
    }

    public Optional<SimulatedCard> card() {
        return module.card();
    }

    public Meter meter() {
        return new Meter(received.get(), sent.get(), Duration.ofNanos(ownNanos.get()));
    }

    @Override
    protected void hear(byte[] bytes, int count) {
        received.addAndGet(count);
        buffer.add(bytes, count);
        for (Optional<Request> next = buffer.next(); next.isPresent(); next = buffer.next()) {
            answer(next.get());
        }
    }

    private void answer(Request request) {
        switch (request) {
            case Request.Order(int code) -> answer(SamvOrder.of(code));
            case Request.WrongChecksum wrong -> answerWith(SamvModule.frame(SamvModule.status(0x10)));
            case Request.WrongLength wrong -> answerWith(SamvModule.frame(SamvModule.status(0x11)));
        }
    }

    private void answer(SamvOrder order) {
        Optional<SamvFault> fault = faults().take(order);
        if (fault.equals(Optional.of(SamvFault.Line.CARD_PULLED))) {
            module.remove();
        }
        long start = System.nanoTime();
        work(timing.of(order));
        ownNanos.addAndGet(System.nanoTime() - start);
        if (fault.isPresent() && fault.get() instanceof SamvFault.Status(int sw1, int sw2, int sw3)) {
            answerWith(SamvModule.frame(new byte[]{(byte) sw1, (byte) sw2, (byte) sw3}));
        } else {
            byte[] frame = SamvModule.frame(module.answer(order));
            fault.ifPresentOrElse(each -> spoil((SamvFault.Line) each, frame), () -> answerWith(frame));
        }
    }

    private void spoil(SamvFault.Line fault, byte[] frame) {
        switch (fault) {
            case BAD_CHECKSUM -> {
                frame[frame.length - 1] ^= 0x55;
                answerWith(frame);
            }
            case SILENT -> {
            }
            case CUT_SHORT -> answerWith(Arrays.copyOf(frame, frame.length / 2));
            case NOISE -> {
                answerWith(NOISE);
                answerWith(frame);
            }
            case EXTRA_AA -> {
                answerWith(new byte[]{(byte) 0xAA});
                answerWith(frame);
            }
            case BYTE_BY_BYTE -> {
                for (byte each : frame) {
                    answerWith(new byte[]{each});
                    LockSupport.parkNanos(200_000);
                }
            }
            case CARD_PULLED -> answerWith(frame);
            case UNPLUGGED -> {
                answerWith(Arrays.copyOf(frame, frame.length / 2));
                unplug();
            }
        }
    }

    private void answerWith(byte[] bytes) {
        sent.addAndGet(bytes.length); // first, or a host that has the last byte could see the old count
        send(bytes);
    }
}
