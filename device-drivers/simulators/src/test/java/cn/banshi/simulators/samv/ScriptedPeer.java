package cn.banshi.simulators.samv;

import cn.banshi.simulators.pty.SerialLine;
import cn.banshi.simulators.samv.RequestBuffer.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A reader that sends exactly the bytes a test wants, whatever sense they make. */
final class ScriptedPeer implements AutoCloseable {

    private final SerialLine line;
    private final Script script;
    private final List<SamvOrder> heard = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private volatile boolean stopped;

    /** What to send when asked. */
    @FunctionalInterface
    interface Script {

        /**
         * @param order what the host asked
         * @param count how often it has asked this before
         * @return pieces to send one after the other
         */
        List<byte[]> answer(SamvOrder order, int count);
    }

    ScriptedPeer(Path device, Script script) {
        this.line = new SerialLine(device);
        this.script = script;
        this.thread = Thread.ofPlatform().daemon().name("scripted peer").start(this::run);
    }

    String address() {
        return "serial://" + line.device() + "?baud=115200";
    }

    /** What the host asked, in order. */
    List<SamvOrder> heard() {
        return List.copyOf(heard);
    }

    private void run() {
        RequestBuffer buffer = new RequestBuffer();
        byte[] bytes = new byte[64];
        while (!stopped) {
            buffer.add(bytes, line.receive(bytes));
            Optional<Request> next = buffer.next();
            if (next.isPresent() && next.get() instanceof Request.Order(int code)) {
                SamvOrder order = SamvOrder.of(code);
                int before = Collections.frequency(heard, order);
                heard.add(order);
                script.answer(order, before).forEach(line::send);
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(2_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        line.close();
    }
}
