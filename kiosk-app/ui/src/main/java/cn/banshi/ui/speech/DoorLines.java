package cn.banshi.ui.speech;

import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Localized;
import java.util.List;

/** Before anybody has said who they are. */
final class DoorLines {

    private DoorLines() {}

    static void attract(Screen.Attract screen, Localized hall, Lines lines) {
        lines.say(lines.text("header.title", lines.text(hall))).key("attract.headline");
        switch (screen.door()) {
            case OPEN -> lines.key("attract.lead").key("attract.bring");
            case OFFLINE -> lines.key("attract.offline");
            case SHUT -> lines.key("attract.shut");
            case CLOCK_WRONG -> lines.key("attract.clock");
        }
        screen.cardLeft()
                .ifPresent(left -> lines.key(left.place().left("attract.card-left", "attract.chip-left"))
                        .say(left.what()));
        if (!screen.printing() && screen.services() > 0) {
            lines.key("attract.not-printing");
        }
    }

    static void home(Screen.Home screen, Lines lines) {
        boolean few = !screen.few().isEmpty();
        lines.key(few ? "home.elder.question" : "home.question").key(switch (screen.door()) {
            case OPEN -> few ? "home.elder.hint" : "home.hint";
            case OFFLINE -> "home.hint.offline";
            case SHUT -> "home.hint.shut";
            case CLOCK_WRONG -> "home.hint.clock";
        });
    }

    static void search(Screen.Search screen, Lines lines) {
        if (screen.number().isPresent()) {
            lines.key("search.number.what");
        } else if (screen.typed().isEmpty()) {
            lines.key("search.hint");
        } else if (screen.hits().isEmpty()) {
            lines.key("search.none").key("search.none.what");
        } else if (screen.total() > screen.hits().size()) {
            lines.key("search.found.many", screen.total(), screen.hits().size());
        } else {
            lines.key("search.found", screen.total());
        }
    }

    static void goOn(Screen.GoOn screen, Lines lines) {
        lines.key("go-on.question").key(screen.scanning() ? "go-on.hint.scan" : "go-on.hint");
        trouble(screen, lines);
        if (screen.trouble().isEmpty()) {
            lines.key("go-on.safe").key("go-on.safe.what");
        }
    }

    static void trouble(Screen.GoOn screen, Lines lines) {
        screen.trouble().ifPresent(why -> lines.each("number-trouble", why).each("number-trouble.what", why));
    }

    static void intro(Screen.ServiceIntro screen, Lines lines) {
        lines.say(screen.summary());
        screen.closed().ifPresent(why -> lines.key("service.closed").say(why));
        if (!screen.elsewhere()) {
            lines.say(lines.text("service.promise") + lines.colon() + lines.text(screen.promise()))
                    .say(lines.text("service.fee") + lines.colon() + lines.text(screen.fee()));
        }
        listed("service.lacking", screen.lacking(), lines);
        listed("service.needs", screen.needs(), lines);
        listed("service.conditions", screen.conditions(), lines);
        listed("service.where", List.of(screen.where()), lines);
        screen.slip().ifPresent(paper -> lines.each("slip", paper).each("slip.what", paper));
    }

    private static void listed(String title, List<Localized> what, Lines lines) {
        if (what.stream().anyMatch(each -> !each.isEmpty())) {
            lines.key(title).all(what);
        }
    }
}
