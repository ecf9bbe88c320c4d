package cn.banshi.simulators.pty;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A device that sends exactly the bytes a test wants, whatever sense they make, each time it hears something. */
public final class HostilePeer extends SerialPeer<Object, Object> {

    private final Function<byte[], List<byte[]>> script;
    private final AtomicInteger heard = new AtomicInteger();

    /** @param script what to send, in pieces, for the bytes that came together */
    public HostilePeer(Path device, Function<byte[], List<byte[]>> script) {
        super(device, "hostile");
        this.script = script;
        start();
    }

    /** A device that sends the same whatever it hears. */
    public static HostilePeer saying(Path device, byte[] bytes) {
        return new HostilePeer(device, heard -> List.of(bytes));
    }

    /** How often it heard something. */
    public int heard() {
        return heard.get();
    }

    @Override
    protected void hear(byte[] bytes, int count) {
        if (count > 0) {
            heard.incrementAndGet();
            script.apply(Arrays.copyOf(bytes, count)).forEach(this::send);
        }
    }
}
