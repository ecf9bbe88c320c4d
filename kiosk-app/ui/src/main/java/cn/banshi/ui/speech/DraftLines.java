package cn.banshi.ui.speech;

import cn.banshi.core.screen.Screen;

/** What was begun elsewhere, or is gone on with there. */
final class DraftLines {

    private DraftLines() {}

    static void offer(Screen.DraftOffer screen, Lines lines) {
        lines.key("draft.offer.question", lines.text(screen.end()))
                .key("draft.offer.hint", lines.text(screen.savedAt()))
                .key("draft.offer.filled")
                .rows(screen.rows());
    }

    static void correction(Screen.Correction screen, Lines lines) {
        lines.key("correct.question")
                .key("correct.hint", lines.text(screen.until()))
                .personal(lines.text("correct.said"), lines.text(screen.said()))
                .key("correct.case", screen.caseNumber());
        if (!screen.what().isEmpty()) {
            lines.key("correct.what").all(screen.what());
        }
        lines.key("correct.rest").key("correct.same");
        if (screen.others()) {
            lines.key("correct.others");
        }
    }

    static void kept(Screen.DraftKept screen, Lines lines) {
        lines.key("draft.kept")
                .key("draft.kept.until", lines.text(screen.until()))
                .personal(lines.text("draft.number"), screen.number())
                .key("draft.how")
                .key("draft.how.terminal")
                .key("draft.how.counter");
        screen.slip()
                .ifPresentOrElse(paper -> lines.each("draft.slip", paper).each("draft.slip.what", paper),
                        () -> lines.key(screen.printing() ? "draft.print.what" : "draft.no-print.what"));
    }
}
