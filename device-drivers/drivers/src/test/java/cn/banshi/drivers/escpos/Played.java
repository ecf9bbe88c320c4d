package cn.banshi.drivers.escpos;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import java.nio.ByteBuffer;

/** Says what it was given, a byte at a time, and then nothing. */
final class Played implements Transport {

    private final ByteBuffer said;
    private int silences;

    Played(byte[] said) {
        this.said = ByteBuffer.wrap(said);
    }

    /** How often more was waited for than it says. */
    int silences() {
        return silences;
    }

    @Override
    public Transfer write(byte[] bytes, Deadline deadline) {
        return new Transfer.Done(bytes.length);
    }

    @Override
    public Transfer read(ByteBuffer into, Deadline deadline) {
        if (!said.hasRemaining()) {
            silences++;
            return new Transfer.TimedOut();
        }
        into.put(said.get());
        return new Transfer.Done(1);
    }

    @Override
    public boolean usable() {
        return true;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
