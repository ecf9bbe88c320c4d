package cn.banshi.simulators.camera;

import cn.banshi.simulators.Faults;
import cn.banshi.simulators.LoopbackPort;
import cn.banshi.simulators.camera.CameraFault.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A camera on the net: Motion JPEG over HTTP on a port of loopback. Thread-safe. */
public final class MjpegCameraSimulator implements CameraSimulator {

    /** As a camera of ten pictures a second. */
    public static final Duration REALISTIC = Duration.ofMillis(100);

    private static final String BOUNDARY = "picture";

    private final Lens lens = new Lens();
    private final Faults<Occasion, CameraFault> faults = new Faults<>();
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final Duration pace;
    private final LoopbackPort port;
    private volatile boolean stopped;

    /** When faults befall. */
    private enum Occasion {
        REQUEST, PICTURE
    }

    /**
     * @param port 0 for any that is free
     * @param pace from one picture to the next
     */
    public MjpegCameraSimulator(int port, Duration pace) {
        this.pace = pace;
        this.port = new LoopbackPort(port);
        listen(this.port.door());
    }

    @Override
    public String address() {
        return "mjpeg:http://127.0.0.1:" + port.number() + "/video";
    }

    @Override
    public void lay(View view) {
        lens.lay(view);
    }

    @Override
    public void show(String text) {
        lens.show(text);
    }

    @Override
    public void stand(String badge) {
        lens.stand(badge);
    }

    @Override
    public void move(Movement movement) {
        lens.move(movement);
    }

    /** One picture, or for {@link CameraFault#REFUSED} one request; what shows in the picture only lasts. */
    public void failNext(CameraFault fault) {
        Occasion when = occasion(fault);
        faults.failNext(when::equals, fault);
    }

    @Override
    public void failAlways(CameraFault fault) {
        if (fault.kind() == Kind.OPTICS) {
            lens.fail(fault);
        } else {
            Occasion when = occasion(fault);
            faults.failAlways(when::equals, fault);
        }
    }

    private static Occasion occasion(CameraFault fault) {
        return fault == CameraFault.REFUSED ? Occasion.REQUEST : Occasion.PICTURE;
    }

    @Override
    public void clear() {
        faults.clear();
        lens.clear();
    }

    /** Whether somebody looks through it. */
    public boolean watched() {
        return !lines.isEmpty();
    }

    @Override
    public synchronized void unplug() {
        port.pull();
        lines.forEach(MjpegCameraSimulator::close);
    }

    @Override
    public synchronized void plugIn() {
        if (port.door().isClosed()) {
            listen(port.put());
        }
    }

    private void listen(ServerSocket at) {
        Thread.ofPlatform().daemon().name("camera").start(() -> {
            try {
                while (!stopped) {
                    Socket line = at.accept();
                    lines.add(line);
                    Thread.ofPlatform().daemon().name("camera line").start(() -> serve(line));
                }
            } catch (IOException unplugged) {
                lines.forEach(MjpegCameraSimulator::close);
            }
        });
    }

    private void serve(Socket line) {
        try (line; OutputStream out = line.getOutputStream()) {
            if (faults.take(Occasion.REQUEST).isPresent()) {
                send(out, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }
            send(out, "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=" + BOUNDARY
                    + "\r\nConnection: close\r\n\r\n");
            while (!stopped && picture(out)) {
                LockSupport.parkNanos(pace.toNanos());
            }
        } catch (IOException hungUp) {
            // the host has gone, or the plug was pulled
        } finally {
            lines.remove(line);
        }
    }

    /** @return whether the line holds */
    private boolean picture(OutputStream out) throws IOException {
        byte[] picture = lens.picture();
        Optional<CameraFault> fault = faults.take(Occasion.PICTURE);
        if (fault.isEmpty()) {
            part(out, picture, picture.length);
            return true;
        }
        return switch (fault.get()) {
            case TORN -> {
                part(out, picture, picture.length / 2);
                yield true;
            }
            case GARBLED -> {
                part(out, new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}, 4);
                yield true;
            }
            case CUT -> {
                part(out, picture, picture.length / 2);
                yield false;
            }
            case DARK, BLURRED, GLARE, WRONG_SIZE, FROZEN, SILENT, REFUSED -> true;
        };
    }

    private static void part(OutputStream out, byte[] picture, int bytes) throws IOException {
        send(out, "--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length + "\r\n\r\n");
        out.write(picture, 0, bytes);
        send(out, "\r\n");
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void close(Closeable line) {
        try {
            line.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        stopped = true;
        port.close();
        lines.forEach(MjpegCameraSimulator::close);
    }
}
