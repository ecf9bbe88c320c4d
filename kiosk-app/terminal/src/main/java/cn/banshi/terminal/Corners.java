package cn.banshi.terminal;

import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.session.Corner;
import cn.banshi.core.session.Corner.Found;
import cn.banshi.core.session.Housekeeping;
import cn.banshi.core.text.Word;
import cn.banshi.ui.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Where on this terminal something of a citizen may stay beside the visit's holder. */
final class Corners {

    /** EX_TEMPFAIL of sysexits.h: whoever supervises the program starts it again. */
    private static final int START_AGAIN = 75;
    /** Shorter than anybody reads the last screen. */
    private static final Duration CALL_UNDER_WAY = Duration.ofSeconds(1);

    private Corners() {}

    /** Memory comes last: it takes what the others let go. */
    static Housekeeping of(RestBackend backend, Path data, Window window, Runnable pictures) {
        return new Housekeeping(List.of(
                corner("connections", () -> forget(backend), () -> Found.NOTHING),
                corner("pictures", pictures, () -> Found.NOTHING),
                corner("window", window::forget, () -> left(window)),
                new TemporaryFolder(data.resolve("tmp")),
                new FreedMemory()), () -> System.exit(START_AGAIN));
    }

    /** A delivery that goes on in the background keeps its connection until it is over, however long it takes. */
    private static void forget(RestBackend backend) {
        try {
            boolean gone = backend.forget(CALL_UNDER_WAY);
            Log.write(gone ? new LogEvent.ConnectionsClosed() : new LogEvent.DeliveryGoesOn());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Found left(Window window) {
        return window.forgotten().map(all -> all ? Found.NOTHING : Found.SOMETHING).orElse(Found.UNKNOWN);
    }

    private static Corner corner(String name, Runnable clear, Supplier<Found> look) {
        return new Corner() {
            @Override
            public Word name() {
                return Word.of(name);
            }

            @Override
            public void clear() {
                clear.run();
            }

            @Override
            public Found look() {
                return look.get();
            }
        };
    }
}
