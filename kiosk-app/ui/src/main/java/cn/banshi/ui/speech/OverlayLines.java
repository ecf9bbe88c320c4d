package cn.banshi.ui.speech;

import cn.banshi.core.screen.HelpCall.Stage;
import cn.banshi.core.screen.Overlay;

/** What lies over a page keeps everything else from being said. */
final class OverlayLines {

    /** Seconds; whoever hears each of them hears nothing else. */
    private static final int STEP = 10;

    private OverlayLines() {}

    static void of(Overlay overlay, Lines lines) {
        switch (overlay) {
            case Overlay.None none -> {
            }
            case Overlay.StillThere(int left, int total, boolean keepable) -> lines.key("still.question")
                    .key("still.what", Math.ceilDiv(left, STEP) * STEP);
            case Overlay.DisplaySettings settings -> lines.key("display.title");
            case Overlay.Help help -> help(help, lines);
            case Overlay.KeepDraft(int days, boolean photographs) -> {
                lines.key("keep.question").key("keep.what", days);
                if (photographs) {
                    lines.key("keep.photographs");
                }
            }
            case Overlay.DraftNotKept not -> lines.key("not-kept").key("not-kept.what");
            case Overlay.NotGoneOn(var why) -> lines.each("missed", why).each("missed.what", why);
            case Overlay.ConfirmExit exit -> lines.key("exit.question").key("exit.what");
        }
    }

    private static void help(Overlay.Help help, Lines lines) {
        lines.key("help.title");
        if (help.call() == Stage.NONE) {
            lines.key("help.safe");
        } else {
            lines.each("help.call", help.call()).each("help.call.what", help.call());
        }
        help.tellable()
                .ifPresentOrElse(number -> lines.key("help.tell").key("help.tell.what", number),
                        () -> lines.open(lines.text("help.window"), lines.text(help.window()))
                                .open(lines.text("help.phone"), help.phone())
                                .open(lines.text("help.hours"), lines.text(help.hours())));
    }
}
