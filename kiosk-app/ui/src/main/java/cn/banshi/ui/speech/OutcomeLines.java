package cn.banshi.ui.speech;

import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Card;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.screen.Usual;
import cn.banshi.core.text.Localized;
import java.util.List;

/** How it went, what came out, what to take along. */
final class OutcomeLines {

    private OutcomeLines() {}

    static void working(Screen.Working screen, Lines lines) {
        lines.each("working", screen.work());
        if (screen.leavable() && screen.reference().isPresent()) {
            lines.personal(lines.text("working.number"), screen.reference().get());
            lines.key("working.safe");
        } else if (screen.leavable()) {
            lines.key(Usual.of(screen.usual()) == Usual.FEW_SECONDS ? "working.long" : "working.wait");
        } else {
            lines.each("working.usual", Usual.of(screen.usual()));
        }
    }

    static void result(Screen.Result screen, Lines lines) {
        switch (screen.outcome()) {
            case Outcome.Done(var message) -> lines.key("result.done").say(message);
            case Outcome.Accepted(var message) -> lines.key("result.accepted").say(message);
            case Outcome.Awaits(var message) -> lines.key("result.accepted").say(message);
            case Outcome.Unpaid(boolean maybe, var next) -> next(
                    lines.key(maybe ? "result.maybe-paid" : "result.unpaid")
                            .key(maybe ? "result.maybe-paid.safe" : "result.unpaid.safe"),
                    next);
            case Outcome.NotDone(var reason, var next) -> next(
                    lines.key("result.not-done").personal(lines.text("speech.why"), lines.text(reason)), next);
            case Outcome.NotYetKnown(boolean handedOver, var next) -> next(
                    lines.key(handedOver ? "result.handed-over" : "result.kept")
                            .key(handedOver ? "result.handed-over.safe" : "result.kept.safe"),
                    next);
        }
        lines.personal(lines.text("result.number"), screen.reference())
                .rows(screen.rows())
                .each("paper", screen.paper())
                .each("paper.what", screen.paper());
        if (screen.rated().isPresent()) {
            lines.key("rate.thanks");
        } else {
            lines.key("rate.question").key("rate.voluntary");
        }
    }

    private static void next(Lines lines, List<Localized> what) {
        if (!what.isEmpty()) {
            lines.key("result.next").all(what);
        }
    }

    static void interrupted(Screen.Interrupted screen, Lines lines) {
        screen.filed().ifPresentOrElse(filed -> {
            lines.key("interrupted.filed")
                    .key(filed.received() ? "interrupted.received.safe" : "interrupted.kept.safe");
            filed.slip().ifPresent(paper -> lines.each("paper", paper).each("paper.what", paper));
        }, () -> lines.key("interrupted.none").key("interrupted.none.safe"));
        next(lines, screen.whatNow());
    }

    /** Nothing here is personal: what is called out is what lies there, not whose it is. */
    static void goodbye(Screen.Goodbye screen, Lines lines) {
        switch (screen.card()) {
            case LIES -> lines.key("goodbye.call").key("goodbye.call.where");
            case IN_SLOT -> lines.key("goodbye.call.chip").key("goodbye.call.chip.where");
            case NONE, MAYBE -> {
                if (screen.slip() == Slip.LIES) {
                    lines.key("goodbye.call.slip").key("goodbye.call.slip.where");
                }
            }
        }
        boolean something = screen.card() == Card.MAYBE || screen.slip() == Slip.OUT || screen.originals();
        if (!screen.calls()) {
            lines.key(something ? "goodbye.take" : "goodbye.thanks");
        }
        if (screen.card() == Card.MAYBE) {
            lines.key("goodbye.card").key("goodbye.card.where");
        }
        if (screen.slip() == Slip.OUT) {
            lines.key("goodbye.paper").key("goodbye.paper.where");
        }
        if (screen.originals()) {
            lines.key("goodbye.originals").key("goodbye.originals.where");
        }
        lines.key("goodbye.wiped");
    }

    static void fault(Screen.Fault screen, Lines lines) {
        boolean numbered = screen.reference().isPresent();
        lines.each("fault.happened", screen.code());
        if (numbered) {
            lines.key("fault.numbered");
        } else {
            lines.each("fault.means", screen.code());
        }
        screen.reference().ifPresent(number -> lines.personal(lines.text("result.number"), number));
        screen.cardLies().ifPresent(place -> lines.key(place.left("fault.card", "fault.chip")));
        lines.key("fault.what-now");
        if (numbered) {
            lines.key("fault.numbered.now");
        } else {
            lines.each("fault.now", screen.code());
        }
        lines.say(screen.elsewhere());
    }
}
