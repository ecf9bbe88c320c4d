package cn.banshi.simulators.vpcd;

import cn.banshi.simulators.Faults;
import cn.banshi.simulators.vpcd.Contacts.Reaction;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * The slot of a virtual reader: a card in it is a connection to vpcd. Cards come and go and faults are armed from any
 * thread.
 *
 * <p>vpcd's frames: two bytes of length, then the content; a content of one byte is power off (0), power on (1), reset (2)
 * or a question for the answer to reset (4), everything else a command to the chip.
 */
public final class CardSlot implements AutoCloseable {

    private static final int CONTROL_LENGTH = 1;
    private static final int ANSWER_TO_RESET = 4;

    private final int port;
    private final Contacts contacts = new Contacts();
    private @Nullable Socket inserted; // guarded by this

    /** @param port of vpcd on this machine */
    public CardSlot(int port) {
        this.port = port;
    }

    /** Puts a card in, in place of the one that is there. */
    public synchronized void insert(SimulatedChip chip) {
        remove();
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
            Thread.ofPlatform().daemon().name("chip " + chip.label()).start(() -> run(chip, socket));
        } catch (IOException noReader) {
            throw new IllegalStateException("nobody presents the slot at port " + port, noReader);
        }
        inserted = socket;
    }

    public synchronized void remove() {
        Socket socket = inserted;
        inserted = null;
        if (socket != null) {
            close(socket);
        }
    }

    /** By what the chip is asked. */
    public Faults<ChipOrder, ChipFault> faults() {
        return contacts.faults();
    }

    /** How many commands reached a chip since the start. */
    public long commands() {
        return contacts.commands();
    }

    private void run(SimulatedChip chip, Socket socket) {
        ChipEngine engine = new ChipEngine(chip);
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            boolean there = true;
            while (there) {
                // vpcd writes length and content apart, and would wait 40 ms for our acknowledgement in between
                socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                byte[] content = in.readNBytes(in.readUnsignedShort());
                there = content.length == CONTROL_LENGTH
                        ? control(content[0], engine, out)
                        : send(contacts.ask(engine, content), out);
            }
        } catch (IOException pulled) {
            return; // the card or the reader is gone
        }
    }

    private boolean control(byte code, ChipEngine chip, DataOutputStream out) throws IOException {
        if (code != ANSWER_TO_RESET) { // power off, power on, reset
            chip.reset();
            return true;
        }
        return send(contacts.power(chip), out); // asked for again and again, to see whether the card is still there
    }

    /** @return whether the card is still in the slot */
    private static boolean send(Reaction reaction, DataOutputStream out) throws IOException {
        return switch (reaction) {
            case Reaction.Bytes(byte[] bytes) -> {
                frame(bytes, out);
                yield true;
            }
            case Reaction.Silence none -> true;
            case Reaction.Pulled gone -> false;
        };
    }

    private static void frame(byte[] content, DataOutputStream out) throws IOException {
        byte[] frame = new byte[content.length + 2];
        frame[0] = (byte) (content.length >> 8);
        frame[1] = (byte) content.length;
        System.arraycopy(content, 0, frame, 2, content.length);
        out.write(frame);
        out.flush();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }

    @Override
    public void close() {
        remove();
    }
}
