package cn.banshi.sandbox.measure;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;

/** A printer that is always well, on a wire that takes no time: what is left is the driver. */
final class InstantWire implements Transport {

    private static final byte WELL = 0x12;
    private static final int COMMAND = 3;

    private final Queue<Byte> answers = new ArrayDeque<>();

    @Override
    public Transfer write(byte[] bytes, Deadline deadline) {
        if (bytes.length == COMMAND && bytes[0] == 0x10) {
            answers.add(WELL);
        } else if (bytes.length == COMMAND && bytes[0] == 0x1D) {
            answers.add((byte) 0);
        }
        return new Transfer.Done(bytes.length);
    }

    @Override
    public Transfer read(ByteBuffer into, Deadline deadline) {
        Byte answer = answers.poll();
        if (answer == null) {
            return new Transfer.TimedOut();
        }
        into.put(answer);
        return new Transfer.Done(1);
    }

    @Override
    public boolean usable() {
        return true;
    }

    @Override
    public void close() {
        answers.clear();
    }
}
