package cn.banshi.core.screen;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands live pictures from a camera to the window, for the citizen to find themselves in. Holds one picture at most: one that
 * nobody took in time is overwritten by the next, and the last by {@link #close}. Whoever has it may not keep what it gives.
 * Thread-safe; equal to itself alone, so that a presentation stays the same while pictures pass.
 */
public final class Viewfinder implements AutoCloseable {

    private byte @Nullable [] newest; // guarded by this
    private boolean closed; // guarded by this

    /** @param jpeg from now on of whoever holds it: this, or the window */
    public synchronized void show(byte[] jpeg) {
        wipe();
        if (closed) {
            Arrays.fill(jpeg, (byte) 0);
        } else {
            newest = jpeg;
        }
    }

    /** The newest picture, JPEG, which the caller overwrites; empty when there is none that was not taken before. */
    public synchronized Optional<byte[]> take() {
        Optional<byte[]> taken = Optional.ofNullable(newest);
        newest = null;
        return taken;
    }

    /** Whether nothing more is to be seen, and what was shown has to go. */
    public synchronized boolean closed() {
        return closed;
    }

    /** For good. */
    @Override
    public synchronized void close() {
        closed = true;
        wipe();
    }

    private void wipe() {
        byte[] picture = newest;
        if (picture != null) {
            Arrays.fill(picture, (byte) 0);
        }
        newest = null;
    }

    @Override
    public String toString() {
        return "Viewfinder";
    }
}
