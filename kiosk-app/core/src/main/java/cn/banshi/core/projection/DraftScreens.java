package cn.banshi.core.projection;

import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Working;
import cn.banshi.core.screen.Screen.Working.Work;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Visit;
import cn.banshi.core.text.Dates;
import java.time.Duration;
import java.util.Optional;

/** Going on elsewhere. */
final class DraftScreens {

    private static final Duration USUAL = Duration.ofSeconds(1);
    /** As the contract says. */
    private static final int DAYS = 30;

    private final Surroundings surroundings;

    DraftScreens(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Before the platform says which day is the last. */
    static Overlay question(Visit visit) {
        return new Overlay.KeepDraft(DAYS, !visit.originals().isEmpty());
    }

    static Screen keeping() {
        return new Working(Work.KEEPING_DRAFT, USUAL, false, Optional.empty());
    }

    Screen kept(SessionState.DraftKept now) {
        return new Screen.DraftKept(now.draft().number(), Dates.day(now.draft().until()), now.draft().link(),
                now.slip(), surroundings.canPrint());
    }
}
