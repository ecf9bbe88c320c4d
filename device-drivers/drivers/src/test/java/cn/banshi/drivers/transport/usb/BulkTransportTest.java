package cn.banshi.drivers.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Transfer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames of a SAM_V module on pipes that a test plays. */
class BulkTransportTest {

    private static final byte[] RESET = HexFormat.of().parseHex("aaaaaa9669000310ffec");
    private static final byte[] DONE = HexFormat.of().parseHex("aaaaaa9669000400009094");

    private final Pipes pipes = new Pipes();

    @Test
    void splitsAFrameBehindItsLengthWhereThereAreTwoPairs() {
        pipes.split = true;
        BulkTransport transport = new BulkTransport("module", pipes);
        assertThat(transport.write(RESET, soon())).isEqualTo(new Transfer.Done(RESET.length));
        assertThat(pipes.written).containsExactly("head aaaaaa96690003", "rest 10ffec");
    }

    @Test
    void sendsAFrameInOnePieceWhereThereIsOnePair() {
        BulkTransport transport = new BulkTransport("module", pipes);
        assertThat(transport.write(RESET, soon())).isEqualTo(new Transfer.Done(RESET.length));
        assertThat(pipes.written).containsExactly("head aaaaaa9669000310ffec");
    }

    @Test
    void listensOnThePipeThatTheNextBytesComeOn() {
        pipes.split = true;
        BulkTransport transport = new BulkTransport("module", pipes);
        for (int answer = 0; answer < 2; answer++) {
            pipes.say(false, DONE, 0, 7);
            pipes.say(true, DONE, 7, 9);
            pipes.say(true, DONE, 9, DONE.length);
        }
        assertThat(heard(transport, 2 * DONE.length)).isEqualTo(
                HexFormat.of().formatHex(DONE) + HexFormat.of().formatHex(DONE));
    }

    @Test
    void forgetsWhatIsLeftOfAnAnswerWhenTheNextQuestionGoesOut() {
        pipes.split = true;
        BulkTransport transport = new BulkTransport("module", pipes);
        pipes.say(false, DONE, 0, 7);
        assertThat(heard(transport, 7)).hasSize(14);
        assertThat(transport.write(RESET, soon())).isEqualTo(new Transfer.Done(RESET.length));
        pipes.say(false, DONE, 0, 7);
        assertThat(heard(transport, 7)).isEqualTo("aaaaaa96690004");
    }

    @Test
    void goesOnWritingWhereTheDeviceTookAPart() {
        pipes.most = 4;
        BulkTransport transport = new BulkTransport("module", pipes);
        assertThat(transport.write(RESET, soon())).isEqualTo(new Transfer.Done(RESET.length));
        assertThat(pipes.written).containsExactly("head aaaaaa96", "head 69000310", "head ffec");
    }

    @Test
    void tellsSilenceFromADeviceThatIsGone() {
        BulkTransport transport = new BulkTransport("module", pipes);
        Deadline passed = Deadline.after(Duration.ZERO);
        assertThat(transport.read(ByteBuffer.allocate(8), passed)).isEqualTo(new Transfer.TimedOut());
        pipes.most = 0;
        assertThat(transport.write(RESET, passed)).isEqualTo(new Transfer.TimedOut());
        pipes.broken = true;
        assertThat(transport.read(ByteBuffer.allocate(8), soon())).isEqualTo(new Transfer.Lost("module: gone"));
        assertThat(transport.usable()).isFalse();
        assertThat(transport.write(RESET, soon())).isEqualTo(new Transfer.Lost("module was lost before"));
    }

    @Test
    void isStoppedByItsOwnerOnce() {
        BulkTransport transport = new BulkTransport("module", pipes);
        transport.close();
        transport.close();
        assertThat(pipes.closed).isEqualTo(1);
        assertThat(transport.read(ByteBuffer.allocate(8), soon())).isEqualTo(new Transfer.Stopped());
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofMinutes(1));
    }

    private static String heard(BulkTransport transport, int count) {
        ByteBuffer into = ByteBuffer.allocate(count);
        while (into.hasRemaining()) {
            assertThat(transport.read(into, soon())).isInstanceOf(Transfer.Done.class);
        }
        return HexFormat.of().formatHex(into.array());
    }

    /** What is said on a pipe waits until that pipe is listened to. */
    private static final class Pipes implements BulkPipes {

        private final List<String> written = new ArrayList<>();
        private final Deque<byte[]> heads = new ArrayDeque<>();
        private final Deque<byte[]> rests = new ArrayDeque<>();
        private boolean split;
        private boolean broken;
        private int most = Integer.MAX_VALUE;
        private int closed;

        private void say(boolean rest, byte[] frame, int from, int to) {
            (rest ? rests : heads).add(java.util.Arrays.copyOfRange(frame, from, to));
        }

        @Override
        public boolean split() {
            return split;
        }

        @Override
        public Moved write(ByteBuffer from, boolean rest, int limitMs) {
            byte[] taken = new byte[Math.min(most, from.remaining())];
            from.get(taken);
            written.add((rest ? "rest " : "head ") + HexFormat.of().formatHex(taken));
            return new Moved.Bytes(taken.length);
        }

        @Override
        public Moved read(ByteBuffer into, boolean rest, int limitMs) {
            if (broken) {
                return new Moved.Broken("gone");
            }
            byte[] said = (rest ? rests : heads).poll();
            if (said == null) {
                return new Moved.Bytes(0);
            }
            into.put(0, said);
            return new Moved.Bytes(said.length);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
