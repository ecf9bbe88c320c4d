package cn.banshi.sandbox.usb;

import cn.banshi.simulators.samv.SamvSimulator;
import cn.banshi.simulators.samv.TestCards;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A SAM_V module on USB: a gadget with two pairs of bulk pipes, head and rest of each frame on a pair of its own, behind which
 * a simulated module speaks on a pseudo terminal.
 */
final class BulkModule {

    private static final int HEAD = 7;
    private static final int LENGTH_AT = 5;
    /** A multiple of every packet's size, and more than any request of the host. */
    private static final int ROOM = 512;
    private static final long UNPLUGGED_NANOS = 20_000_000;

    private final Gadget gadget;
    private final Path pipes;
    /** Kept, and this object by its threads, as long as there is to be a function. */
    @SuppressWarnings("UnusedVariable")
    private final OutputStream control;
    private final Path line;

    /** Plugged in; a card lies on it. */
    BulkModule(String serial, int port) throws IOException {
        gadget = Gadget.of(serial, port, Function.ours());
        pipes = Files.createTempDirectory("pipes");
        control = PipeDescriptors.mount(serial, pipes);
        line = pipes.resolveSibling(pipes.getFileName() + "-line");
        new SamvSimulator(line, SamvSimulator.Timing.IMMEDIATE).insert(TestCards.zhangMing());
        Thread.ofPlatform().daemon().name("to module").start(() -> again(this::toModule));
        Thread.ofPlatform().daemon().name("to host").start(() -> again(this::toHost));
        gadget.plugIn();
    }

    void plugIn() throws IOException {
        gadget.plugIn();
    }

    void unplug() throws IOException {
        gadget.unplug();
    }

    /** Moves bytes one way until the plug is pulled, which hangs the pipes up. */
    @FunctionalInterface
    private interface Way {

        void pump() throws IOException;
    }

    private static void again(Way way) {
        while (true) {
            try {
                way.pump();
            } catch (IOException unplugged) {
                LockSupport.parkNanos(UNPLUGGED_NANOS);
            }
        }
    }

    private void toModule() throws IOException {
        byte[] bytes = new byte[ROOM];
        try (InputStream heads = pipe(PipeDescriptors.HEAD_OUT);
                InputStream rests = pipe(PipeDescriptors.REST_OUT);
                OutputStream module = new FileOutputStream(line.toFile())) {
            while (true) {
                module.write(bytes, 0, heads.read(bytes));
                module.write(bytes, 0, rests.read(bytes));
            }
        }
    }

    private void toHost() throws IOException {
        try (InputStream module = new FileInputStream(line.toFile());
                OutputStream heads = new FileOutputStream(file(PipeDescriptors.HEAD_IN));
                OutputStream rests = new FileOutputStream(file(PipeDescriptors.REST_IN))) {
            while (true) {
                byte[] head = module.readNBytes(HEAD);
                heads.write(head);
                rests.write(module.readNBytes(Short.toUnsignedInt(ByteBuffer.wrap(head).getShort(LENGTH_AT))));
            }
        }
    }

    private InputStream pipe(int number) throws IOException {
        return new FileInputStream(file(number));
    }

    private java.io.File file(int number) {
        return pipes.resolve("ep" + number).toFile();
    }
}
