package cn.banshi.ui;

import static cn.banshi.ui.Samples.step;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Saying who one is, at every place and with everything that can be wrong. */
final class IdentifySamples {

    private IdentifySamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("20-identify", identify(Phase.WAITING, Optional.empty()));
        all.put("21-identify-reading", identify(Phase.READING, Optional.empty()));
        all.put("22-identify-removed",
                identify(Phase.WAITING, Optional.of(IdentityProblem.CARD_REMOVED)));
        all.put("23-identify-unreadable",
                identify(Phase.WAITING, Optional.of(IdentityProblem.UNREADABLE)));
        for (IdentityProblem problem : List.of(IdentityProblem.UNKNOWN_CARD, IdentityProblem.NOT_SELECTED,
                IdentityProblem.NOT_ACCEPTED, IdentityProblem.EXPIRED, IdentityProblem.NOT_VERIFIED)) {
            all.put("23-identify-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    identify(Phase.WAITING, Optional.of(problem)));
        }
        all.put("24-identify-not-taken-up",
                identify(Phase.WAITING, Optional.of(IdentityProblem.NOT_TAKEN_UP)));
        all.put("24-identify-resting",
                identify(Phase.RESTING, Optional.of(IdentityProblem.UNREADABLE)));
        all.put("25-identify-blind",
                new Screen.Identify(step(2), Set.of(), Phase.WAITING, Optional.empty()));
        codes(all);
        chips(all);
        return all;
    }

    private static Screen identify(Phase phase, Optional<IdentityProblem> problem) {
        return new Screen.Identify(step(2), EnumSet.of(CardPlace.READER), phase, problem);
    }

    /** Where social-security cards are taken, too, or alone. */
    private static void chips(Map<String, Screen> all) {
        Set<CardPlace> either = EnumSet.of(CardPlace.READER, CardPlace.SLOT);
        all.put("26-identify-either", new Screen.Identify(step(2), either, Phase.WAITING, Optional.empty()));
        all.put("26-identify-either-reading-slot",
                new Screen.Identify(step(2), either, Phase.READING_IN_SLOT, Optional.empty()));
        all.put("26-identify-either-reading", new Screen.Identify(step(2), either, Phase.READING, Optional.empty()));
        for (IdentityProblem problem : IdentityProblem.values()) {
            if (problem.name().startsWith("CHIP") || problem == IdentityProblem.NO_CARD) {
                all.put("27-identify-either-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        new Screen.Identify(step(2), either, Phase.WAITING, Optional.of(problem)));
            }
        }
        all.put("28-identify-slot",
                new Screen.Identify(step(2), EnumSet.of(CardPlace.SLOT), Phase.WAITING, Optional.empty()));
        all.put("28-identify-slot-silent", new Screen.Identify(step(2), EnumSet.of(CardPlace.SLOT), Phase.WAITING,
                Optional.of(IdentityProblem.CHIP_SILENT)));
    }

    /** Where the app's code is taken, beside cards or alone. */
    private static void codes(Map<String, Screen> all) {
        Map<String, Set<CardPlace>> ways = Map.of("any", EnumSet.allOf(CardPlace.class), "card-or-phone",
                EnumSet.of(CardPlace.READER, CardPlace.SCANNER), "chip-or-phone",
                EnumSet.of(CardPlace.SLOT, CardPlace.SCANNER), "phone", EnumSet.of(CardPlace.SCANNER));
        ways.forEach((name, places) -> {
            all.put("29-identify-" + name, new Screen.Identify(step(2), places, Phase.WAITING, Optional.empty()));
            for (IdentityProblem problem : IdentityProblem.values()) {
                if (problem.name().startsWith("CODE") || problem == IdentityProblem.NO_CARD) {
                    all.put("29-identify-" + name + "-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            new Screen.Identify(step(2), places, Phase.WAITING, Optional.of(problem)));
                }
            }
        });
        Set<CardPlace> any = EnumSet.allOf(CardPlace.class);
        all.put("29-identify-any-reading", new Screen.Identify(step(2), any, Phase.READING, Optional.empty()));
        all.put("29-identify-any-reading-slot",
                new Screen.Identify(step(2), any, Phase.READING_IN_SLOT, Optional.empty()));
        all.put("29-identify-any-resting",
                new Screen.Identify(step(2), any, Phase.RESTING, Optional.of(IdentityProblem.UNREADABLE)));
        all.put("29-identify-any-chip-left",
                new Screen.Identify(step(2), any, Phase.WAITING, Optional.of(IdentityProblem.CHIP_LEFT)));
    }
}
