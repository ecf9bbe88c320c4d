package cn.banshi.drivers.ipp;

import cn.banshi.device.Paper;
import cn.banshi.device.document.DocumentPrinter.Toner;
import cn.banshi.drivers.transport.ipp.IppGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All of a printer's {@code printer-state-reasons}.
 *
 * @param words as the printer sent them, each once (some send the same twice)
 * @param spoken whether the printer has this attribute at all; only then does silence mean that all is well
 * @param stopped whether the printer says that it stands still
 */
record StateReasons(List<String> words, boolean spoken, boolean stopped) {

    private static final String NAME = "printer-state-reasons";

    private static final Set<String> PAPER_LOW = Set.of("media-low", "media-empty", "media-needed",
            "input-tray-missing");
    private static final Set<String> TONER_LOW = Set.of("toner-low", "toner-empty", "marker-supply-low",
            "marker-supply-empty", "developer-low", "developer-empty");

    static StateReasons of(IppGroup printer, boolean stopped) {
        List<String> words = printer.words(NAME).stream().filter(each -> !each.equals("none")).distinct().toList();
        return new StateReasons(words, printer.attributes().containsKey(NAME), stopped);
    }

    /** What keeps the printer from printing, the gravest of all. */
    Optional<Trouble> trouble() {
        Optional<Trouble> gravest = all().stream()
                .filter(each -> each.stops(stopped))
                .map(StateReason::trouble)
                .min(Comparator.naturalOrder());
        return gravest.isEmpty() && stopped ? Optional.of(Trouble.OTHER) : gravest;
    }

    Paper paper() {
        return warned(reason -> reason.trouble() == Trouble.JAM) ? Paper.JAMMED
                : stops(Trouble.PAPER) ? Paper.OUT
                        : warned(reason -> PAPER_LOW.contains(reason.keyword())) ? Paper.LOW
                                : spoken ? Paper.FULL : Paper.UNKNOWN;
    }

    Toner toner() {
        return stops(Trouble.TONER) ? Toner.OUT
                : warned(reason -> TONER_LOW.contains(reason.keyword())) ? Toner.LOW
                        : spoken ? Toner.FULL : Toner.UNKNOWN;
    }

    boolean coverOpen() {
        return warned(reason -> reason.trouble() == Trouble.COVER);
    }

    private boolean stops(Trouble trouble) {
        return all().stream().anyMatch(each -> each.trouble() == trouble && each.stops(stopped));
    }

    private boolean warned(Predicate<StateReason> which) {
        return all().stream().filter(StateReason::warns).anyMatch(which);
    }

    private List<StateReason> all() {
        return words.stream().map(StateReason::of).toList();
    }
}
