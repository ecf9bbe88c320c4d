package cn.banshi.ui.result;

import cn.banshi.core.screen.Outcome;
import cn.banshi.core.text.Localized;
import cn.banshi.ui.common.Kit;
import java.util.List;

/** An outcome in shape, word and colour, and what to do next. */
record Verdict(String tone, String icon, String title, String message, List<Localized> next) {

    static Verdict of(Outcome outcome, Kit kit) {
        return switch (outcome) {
            case Outcome.Done(var message) -> new Verdict("success", "check", kit.say("result.done"),
                    kit.say(message), List.of());
            case Outcome.Accepted(var message) -> new Verdict("success", "check", kit.say("result.accepted"),
                    kit.say(message), List.of());
            case Outcome.Awaits(var message) -> new Verdict("success", "check", kit.say("result.accepted"),
                    kit.say(message), List.of());
            case Outcome.Unpaid(boolean maybe, var whatNext) -> new Verdict("caution", maybe ? "clock" : "coins",
                    kit.say(maybe ? "result.maybe-paid" : "result.unpaid"),
                    kit.say(maybe ? "result.maybe-paid.safe" : "result.unpaid.safe"), whatNext);
            case Outcome.NotDone(var reason, var whatNow) -> new Verdict("danger", "cross",
                    kit.say("result.not-done"), kit.say(reason), whatNow);
            case Outcome.NotYetKnown(var handedOver, var whatNext) -> new Verdict("caution", "clock",
                    kit.say(handedOver ? "result.handed-over" : "result.kept"),
                    kit.say(handedOver ? "result.handed-over.safe" : "result.kept.safe"), whatNext);
        };
    }

    boolean happy() {
        return tone.equals("success");
    }
}
