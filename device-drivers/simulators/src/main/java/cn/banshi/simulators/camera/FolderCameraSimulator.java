package cn.banshi.simulators.camera;

import cn.banshi.simulators.camera.CameraFault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Keeps one picture in a folder, and puts the next in its place several times a second. Thread-safe. */
public final class FolderCameraSimulator implements CameraSimulator {

    private static final Duration PACE = Duration.ofMillis(200);

    private final Path folder;
    private final Lens lens = new Lens();
    private volatile boolean stopped;
    private Optional<CameraFault> fault = Optional.empty(); // guarded by this
    private boolean unplugged; // guarded by this

    /** @param folder made where it is not there; pictures of its own are deleted in the end */
    public FolderCameraSimulator(Path folder) {
        this.folder = folder.toAbsolutePath();
        take();
        Thread.ofPlatform().daemon().name("camera shutter").start(() -> {
            while (!stopped) {
                LockSupport.parkNanos(PACE.toNanos());
                take();
            }
        });
    }

    @Override
    public String address() {
        return "images://" + folder;
    }

    @Override
    public void lay(View view) {
        lens.lay(view);
        take();
    }

    @Override
    public void show(String text) {
        lens.show(text);
        take();
    }

    @Override
    public void stand(String badge) {
        lens.stand(badge);
        take();
    }

    @Override
    public void move(Movement movement) {
        lens.move(movement);
        take();
    }

    @Override
    public synchronized void failAlways(CameraFault arisen) {
        if (arisen.kind() == Kind.OPTICS) {
            lens.fail(arisen);
        } else {
            fault = Optional.of(arisen);
        }
        take();
    }

    @Override
    public synchronized void clear() {
        lens.clear();
        fault = Optional.empty();
        take();
    }

    @Override
    public synchronized void unplug() {
        unplugged = true;
        take();
    }

    @Override
    public synchronized void plugIn() {
        unplugged = false;
        take();
    }

    private synchronized void take() {
        try {
            if (unplugged || fault.filter(CameraFault.CUT::equals).isPresent()) {
                Files.deleteIfExists(frame());
                Files.deleteIfExists(folder);
                return;
            }
            Files.createDirectories(folder);
            if (fault.isPresent()) {
                fail(fault.get());
            } else {
                put(lens.picture());
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void fail(CameraFault arisen) throws IOException {
        switch (arisen) {
            case TORN -> {
                byte[] picture = lens.picture();
                put(Arrays.copyOf(picture, picture.length / 8));
            }
            case GARBLED -> put(new byte[]{1, 2, 3});
            default -> Files.deleteIfExists(frame());
        }
    }

    private void put(byte[] picture) throws IOException {
        Path next = folder.resolve("next");
        Files.write(next, picture);
        Files.move(next, frame(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path frame() {
        return folder.resolve("frame.jpg");
    }

    @Override
    public void close() {
        stopped = true;
        unplug();
    }
}
