package cn.banshi.ui;

import cn.banshi.core.screen.NumberTrouble;
import cn.banshi.core.screen.Screen;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** By the number of what was begun elsewhere. */
final class GoOnSamples {

    private GoOnSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("09-go-on", new Screen.GoOn("", "", true, Optional.empty()));
        all.put("09-go-on-unscanned", new Screen.GoOn("ZZD2611", "ZZD-2611", false, Optional.empty()));
        for (NumberTrouble trouble : NumberTrouble.values()) {
            all.put("09-go-on-" + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    new Screen.GoOn("ZZD2611270042P", "ZZD-261127-0042-P", true, Optional.of(trouble)));
        }
        all.put("09-go-on-working", new Screen.Working(Screen.Working.Work.FINDING_NUMBER, Duration.ofSeconds(1),
                false, Optional.empty()));
        return all;
    }
}
