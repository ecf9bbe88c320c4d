package cn.banshi.vision.qr;

import cn.banshi.device.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries a frame as it is, then changed in ways that help against blur, distance and darkness, cheapest first; every fifth frame
 * in a row that shows nothing is given to a slower reader of another make. Used by one thread.
 */
public final class QrLadder {

    private static final int SLOW_EVERY = 5;

    private int missed;

    /**
     * Reads a frame.
     *
     * @param rungs the frame in its changes, made only when they are come to
     * @param slow the other reader
     * @param deadline no further rung is stepped on behind it
     */
    public Optional<String> read(List<Supplier<Grey>> rungs, Supplier<Optional<String>> slow, Deadline deadline) {
        Optional<String> text = rungs.stream()
                .takeWhile(rung -> !deadline.passed())
                .map(rung -> QrSymbols.read(rung.get()))
                .flatMap(Optional::stream)
                .findFirst();
        missed = text.isPresent() ? 0 : missed + 1;
        if (missed == SLOW_EVERY) {
            missed = 0;
            return slow.get();
        }
        return text;
    }
}
