package cn.banshi.core.journey;

import cn.banshi.core.journey.Procedure.RowTemplate;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something is looked up and shown; nothing is filed.
 *
 * @param data asked for once everything is answered. Any of it may stay silent: its part of the answer then says so
 * @param words for values that are codes, by the name of the value and then by the code; a code without a word is not shown
 * @param sections of the answer, in order
 * @param proof on sealed paper, where somebody issues one
 * @param pay which of the cases shown can be paid here
 */
public record Answer(List<DataSource> data, Map<String, Map<String, Localized>> words, List<Section> sections,
        Optional<Proof> proof, Optional<Pay> pay)
        implements
            Ending {

    /**
     * @param name of the proof at the platform
     * @param when rule; unless it surely holds the proof is not offered
     */
    public record Proof(String name, Localized title, Optional<String> when) {}

    /**
     * Of the list's records, those that wait for payment.
     *
     * @param list such as {@code platform.cases}
     * @param number field of a record that is the number of its case
     * @param state field of a record that is the contract's {@code CaseState}
     */
    public record Pay(String list, String number, String state) {}

    /**
     * A part of the answer, or one for each record of a list; a list whose records have a single row each is one part, and the
     * records' titles are the labels.
     *
     * @param of name of the data it comes from
     * @param each the list; without one the section is of single values
     * @param when rule; unless it surely holds the section shows no row
     * @param none said where there is nothing to show; without it such a section is left out
     */
    public record Section(Localized title, String of, Optional<Each> each, Optional<String> when,
            List<RowTemplate> rows, Optional<Localized> none) {}

    /**
     * @param list of the section's data
     * @param as first part of the names of a record's values
     * @param title of the part that shows one record; may name its values
     * @param print field of the record with which the platform is asked for a copy of it; a record without that has none
     */
    public record Each(String list, String as, Localized title, Optional<String> print) {}

    /** What a section's values come from. */
    public Optional<DataSource> source(Section section) {
        return data.stream().filter(source -> source.as().equals(section.of())).findFirst();
    }

    /** What a record of the section's list holds, by the names rows may speak of; nothing for a section of single values. */
    public static Map<String, Kind> recordOf(Section section, List<DataSource> sources) {
        return section.each()
                .flatMap(each -> sources.stream()
                        .filter(source -> source.as().equals(section.of()))
                        .findFirst()
                        .map(source -> prefixed(each.as(), source.lists().getOrDefault(each.list(), Map.of()))))
                .orElse(Map.of());
    }

    private static Map<String, Kind> prefixed(String as, Map<String, Kind> kinds) {
        return kinds.entrySet()
                .stream()
                .collect(Collectors.toMap(kind -> as + "." + kind.getKey(), Map.Entry::getValue));
    }
}
