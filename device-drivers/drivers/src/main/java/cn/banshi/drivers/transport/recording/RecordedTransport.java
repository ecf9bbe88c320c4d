package cn.banshi.drivers.transport.recording;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import java.nio.ByteBuffer;

/** A link that writes down what the host wants sent and what the system gives. */
record RecordedTransport(Transport link, Recording recording) implements Transport {

    @Override
    public Transfer write(byte[] bytes, Deadline deadline) {
        // before it is sent, or a quick answer would stand before its question
        recording.step(Recording.FROM_HOST, bytes, 0, bytes.length);
        return link.write(bytes, deadline);
    }

    @Override
    public Transfer read(ByteBuffer into, Deadline deadline) {
        int before = into.position();
        Transfer transfer = link.read(into, deadline);
        recording.step(Recording.FROM_DEVICE, into.array(), into.arrayOffset() + before, into.position() - before);
        return transfer;
    }

    @Override
    public boolean usable() {
        return link.usable();
    }

    @Override
    public void close() {
        link.close();
    }
}
