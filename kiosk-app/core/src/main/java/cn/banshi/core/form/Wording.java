package cn.banshi.core.form;

import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Template;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts known values into texts. Immutable; holds personal data. */
public final class Wording {

    private final Map<String, Kind> kinds;
    private final Known values;
    private final Function<String, Optional<Localized>> titles;

    /**
     * @param values that never change
     * @param titles words for a value, by its name; never change either
     */
    Wording(Map<String, Kind> kinds, Known values, Function<String, Optional<Localized>> titles) {
        this.kinds = Map.copyOf(kinds);
        this.values = values;
        this.titles = titles;
    }

    /** Of single values. */
    static Wording of(Map<String, Kind> kinds, Map<String, Object> values) {
        return new Wording(kinds, Map.copyOf(values)::get, name -> Optional.empty());
    }

    /**
     * The same with more names.
     *
     * @param moreTitles values that have words of their own
     */
    public Wording with(Map<String, Kind> moreKinds, Map<String, Object> moreValues,
            Map<String, Localized> moreTitles) {
        Map<String, Kind> allKinds = new HashMap<>(kinds);
        allKinds.putAll(moreKinds);
        Map<String, Object> more = Map.copyOf(moreValues);
        Map<String, Localized> said = Map.copyOf(moreTitles);
        return new Wording(allKinds, name -> more.containsKey(name) ? more.get(name) : values.value(name),
                name -> Optional.ofNullable(said.get(name)).or(() -> titles.apply(name)));
    }

    /** The same with the words for values that are codes; a code without a word is not known any more. */
    public Wording inWords(Map<String, Map<String, Localized>> words) {
        Map<String, Localized> said = new HashMap<>();
        words.forEach((name, codes) -> {
            Localized word = codes.get(String.valueOf(values.value(name)));
            if (word != null) {
                said.put(name, word);
            }
        });
        return new Wording(kinds,
                name -> words.containsKey(name) && !said.containsKey(name) ? null : values.value(name),
                name -> Optional.ofNullable(said.get(name)).or(() -> titles.apply(name)));
    }

    /** Parameters of an interface in machine form, as far as they are known. */
    public Map<String, String> parameters(DataSource source) {
        Map<String, String> parameters = new HashMap<>();
        source.parameters().forEach((name, value) -> plain(value).ifPresent(known -> parameters.put(name, known)));
        return parameters;
    }

    /** The text with every name filled; empty when one is not known. */
    public Optional<Localized> filled(Localized text) {
        return Template.names(text).stream().allMatch(name -> shown(name).isPresent())
                ? Optional.of(filledAsFarAsKnown(text))
                : Optional.empty();
    }

    /** The text with what is known; the rest as a dash. */
    public Localized filledAsFarAsKnown(Localized text) {
        Localized filled = text;
        for (String name : Template.names(text)) {
            filled = filled.filled(name, shown(name).orElse(Localized.same("–")));
        }
        return filled;
    }

    /** For eyes: grouped money, dates in words, titles of options. */
    public Optional<Localized> shown(String name) {
        Optional<Localized> title = titles.apply(name);
        if (title.isPresent()) {
            return title;
        }
        Object value = values.value(name);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(switch (kinds.getOrDefault(name, Kind.TEXT)) {
            case MONEY -> Localized.same(value instanceof Long fen ? Money.shown(fen) : "");
            case DATE -> value instanceof Long day ? Dates.day(LocalDate.ofEpochDay(day)) : Localized.same("");
            case TEXT, NUMBER, FLAG, LIST -> Localized.same(value.toString());
        });
    }

    /** For machines: {@code 15000.00}, {@code 2026-11-23}. */
    public Optional<String> plain(String name) {
        Object value = values.value(name);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(switch (kinds.getOrDefault(name, Kind.TEXT)) {
            case MONEY -> value instanceof Long fen ? Money.plain(fen) : "";
            case DATE -> value instanceof Long day ? LocalDate.ofEpochDay(day).toString() : "";
            case TEXT, NUMBER, FLAG, LIST -> value.toString();
        });
    }

    @Override
    public String toString() {
        return "Wording";
    }
}
