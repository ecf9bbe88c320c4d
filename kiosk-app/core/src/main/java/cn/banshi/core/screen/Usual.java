package cn.banshi.core.screen;

import java.time.Duration;
import java.util.stream.Stream;

/** How long something usually takes, as people say it. */
public enum Usual {
    FEW_SECONDS(5), TEN_SECONDS(13), TWENTY_SECONDS(24), HALF_A_MINUTE(40), A_MINUTE(80), MINUTES(Long.MAX_VALUE);

    private final long most;

    /** @param most seconds of which it is still said */
    Usual(long most) {
        this.most = most;
    }

    public static Usual of(Duration duration) {
        return Stream.of(values())
                .filter(usual -> duration.compareTo(Duration.ofSeconds(usual.most)) <= 0)
                .findFirst()
                .orElse(MINUTES);
    }
}
