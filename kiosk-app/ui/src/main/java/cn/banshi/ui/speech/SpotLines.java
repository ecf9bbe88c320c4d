package cn.banshi.ui.speech;

import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.ServiceTile;
import cn.banshi.core.speech.Utterance;
import cn.banshi.ui.common.Texts;
import cn.banshi.ui.speech.Spot.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of the thing that a key would press now: its name, what it is, how it stands, and where. */
final class SpotLines {

    private SpotLines() {}

    static List<Utterance> of(Spot spot, Presentation now, Texts texts) {
        var lines = new Lines(texts, now.frame().language());
        if (spot.role() == Role.KEY) {
            return lines.say(spot.name()).all();
        }
        if (spot.role() == Role.OFFER) {
            return lines.hanzi(spot.name()).key("speech.place", spot.place(), spot.of()).all();
        }
        if (spot.role() != Role.PAD) {
            lines.say(spot.name());
        }
        lines.say(String.join(lines.comma(),
                Stream.of(Optional.of(lines.text("speech.role" + "." + spot.role().name())),
                        said(spot.chosen(), "speech.chosen", lines), said(spot.off(), "speech.is-off", lines),
                        Optional.of(lines.text("speech.place", spot.place(), spot.of())))
                        .flatMap(Optional::stream)
                        .toList()));
        if (spot.role() == Role.PAD) {
            lines.say(spot.name());
        }
        more(spot, now, lines);
        return lines.all();
    }

    private static Optional<String> said(boolean now, String key, Lines lines) {
        return now ? Optional.of(lines.text(key)) : Optional.empty();
    }

    /** What the name of a thing does not say. */
    private static void more(Spot spot, Presentation now, Lines lines) {
        switch (now.screen()) {
            case Screen.FormPage page -> page.fields().forEach(field -> field(spot, field, lines));
            case Screen.Home home -> Stream.concat(home.persons().stream(), home.entities().stream())
                    .filter(tile -> spot.id().equals("service-" + tile.id()))
                    .limit(1)
                    .forEach(tile -> tile(tile, lines));
            case Screen.Search search -> search.hits()
                    .stream()
                    .filter(hit -> spot.id().equals("service-" + hit.tile().id()))
                    .limit(1)
                    .forEach(hit -> tile(hit.tile(), lines));
            default -> {
            }
        }
    }

    private static void tile(ServiceTile tile, Lines lines) {
        if (tile.paused()) {
            lines.key("depth.paused");
        } else {
            lines.each("depth", tile.depth());
        }
        if (tile.minutes() > 0) {
            lines.key("minutes", tile.minutes());
        }
    }

    private static void field(Spot spot, FieldView field, Lines lines) {
        switch (field) {
            case FieldView.Typed typed when spot.id().equals("field-" + typed.id()) -> {
                if (typed.text().isEmpty()) {
                    lines.say(typed.placeholder());
                } else {
                    lines.key("speech.typed", typed.text().length())
                            .personal(lines.text(typed.label()),
                                    lines.text(typed.shown()));
                }
            }
            case FieldView.Choice choice -> {
                for (int i = 0; i < choice.options().size(); i++) {
                    if (spot.id().equals("choice-" + choice.id() + "-" + i)) {
                        lines.say(choice.options().get(i).detail());
                    }
                }
            }
            case FieldView.Typed other -> {
            }
            case FieldView.Ways ways -> {
            }
        }
    }
}
