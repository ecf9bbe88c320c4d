package cn.banshi.ui;

import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Result.Paper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Going on elsewhere. */
final class DraftSamples {

    private DraftSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("57-draft-working", new Screen.Working(Screen.Working.Work.KEEPING_DRAFT, Duration.ofSeconds(1), false,
                Optional.empty()));
        all.put("57-draft-kept", kept(Optional.empty(), true));
        all.put("57-draft-kept-unprinted", kept(Optional.empty(), false));
        all.put("57-draft-kept-printed", kept(Optional.of(Paper.PRINTED), true));
        all.put("57-draft-kept-paper-out", kept(Optional.of(Paper.PAPER_OUT), true));
        return all;
    }

    private static Screen kept(Optional<Paper> slip, boolean printing) {
        return new Screen.DraftKept("ZZD-261127-0042-K", t("2026年12月27日", "27 Dec 2026"),
                "https://banshi.example/draft/ZZD-261127-0042-K", slip, printing);
    }
}
