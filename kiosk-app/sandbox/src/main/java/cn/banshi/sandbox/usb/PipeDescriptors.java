package cn.banshi.sandbox.usb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a function of ours says of itself: one interface, two bulk pipes from the host and two to it (usb/functionfs). */
final class PipeDescriptors {

    /** Numbers of the pipes' files. */
    static final int HEAD_OUT = 1;
    static final int REST_OUT = 2;
    static final int HEAD_IN = 3;
    static final int REST_IN = 4;

    private static final int PIPES = 4;
    private static final int FULL_SPEED_PACKET = 64;
    private static final int HIGH_SPEED_PACKET = 512;
    private static final int INTERFACE_LENGTH = 9;
    private static final int PIPE_LENGTH = 7;
    private static final int TOWARDS_HOST = 0x80;
    private static final int BULK = 2;
    private static final int VENDOR_SPECIFIC = 0xFF;

    private PipeDescriptors() {}

    /**
     * @param name of the function as the gadget has it
     * @return what keeps the function: closed, or collected as garbage, it takes the function away
     */
    static OutputStream mount(String name, Path folder) throws IOException {
        try {
            int code = new ProcessBuilder("mount", "-t", "functionfs", name, folder.toString()).inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException("functionfs cannot be mounted, mount ended with " + code);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
        // both through one opening
        OutputStream control = Files.newOutputStream(folder.resolve("ep0"));
        control.write(descriptors());
        control.write(strings());
        return control;
    }

    private static byte[] descriptors() {
        int length = 5 * Integer.BYTES + 2 * (INTERFACE_LENGTH + PIPES * PIPE_LENGTH);
        ByteBuffer all = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        all.putInt(3).putInt(length).putInt(1 | 2).putInt(1 + PIPES).putInt(1 + PIPES);
        add(all, FULL_SPEED_PACKET);
        add(all, HIGH_SPEED_PACKET);
        return all.array();
    }

    private static void add(ByteBuffer all, int packet) {
        all.put(new byte[]{INTERFACE_LENGTH, 4, 0, 0, PIPES, (byte) VENDOR_SPECIFIC, 0, 0, 1});
        for (int pipe = 1; pipe <= PIPES; pipe++) {
            int address = pipe < HEAD_IN ? pipe : pipe | TOWARDS_HOST;
            all.put(new byte[]{PIPE_LENGTH, 5, (byte) address, BULK}).putShort((short) packet).put((byte) 0);
        }
    }

    private static byte[] strings() {
        byte[] name = "module\0".getBytes(StandardCharsets.US_ASCII);
        int length = 4 * Integer.BYTES + Short.BYTES + name.length;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(2)
                .putInt(length)
                .putInt(1)
                .putInt(1)
                .putShort((short) 0x409)
                .put(name)
                .array();
    }
}
