package cn.banshi.core.watch;

import java.time.Duration;
import java.util.Optional;

/**
 * The window's thread takes work. Ten looks: a citizen has given up by then, and nothing of ours may hold that thread for
 * a tenth of it.
 */
record ScreenRule(Beat beat) implements Rule {

    static final int LIMIT = 10;

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public Optional<Finding> look() {
        int waited = beat.ask();
        return waited < LIMIT ? Optional.empty() : Optional.of(new Finding.ScreenStalled(Duration.ofSeconds(waited)));
    }
}
