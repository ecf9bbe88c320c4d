package cn.banshi.sandbox.demo;

import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody sees who may not read: which screen it is and what can be done there. Nothing that a citizen said or
 * that is known of one, so that it can leave the terminal's process and be kept outside.
 *
 * @param screen simple name of the screen's kind
 * @param detail what the screen waits for, or what it complains of: page of a form, state of the paper or of the plate, why a card was no good;
 *     empty when nothing
 * @param fields of a form, in order
 */
public record Sight(String screen, String detail, List<Entry> fields) {

    private static final String BETWEEN = " ";
    private static final String WITHIN = ":";

    /**
     * @param kind {@code choice}, {@code money}, {@code digits} or {@code letters}
     * @param limit longest text; number of options of a choice
     * @param length of the text typed so far
     * @param shortcut whether a button inside the field can be pressed
     */
    public record Entry(String id, String kind, int limit, int length, boolean shortcut) {}

    static Sight of(Screen screen) {
        return new Sight(screen.getClass().getSimpleName(), switch (screen) {
            case Screen.Attract attract -> attract.printing() && !attract.highlights().isEmpty() ? "open" : "";
            case Screen.ServiceIntro intro -> intro.closed().isEmpty() ? "open" : "";
            case Screen.Identify identify -> identify.problem().map(Enum::name).orElse("");
            case Screen.FormPage form -> form.pageId();
            case Screen.FaceProof proof -> proof.asked().name();
            case Screen.Material material -> material.plate().getClass().getSimpleName();
            case Screen.Result result -> result.paper().name();
            case Screen.DraftKept kept -> kept.slip().map(Enum::name).orElse("");
            case Screen.Answer answer -> answer.slip().map(Enum::name).orElse("");
            default -> "";
        }, screen instanceof Screen.FormPage form
                ? form.fields().stream().flatMap(field -> entry(field).stream()).toList()
                : List.of());
    }

    /** Empty for what need not be filled in. */
    private static Optional<Entry> entry(FieldView field) {
        return switch (field) {
            case FieldView.Choice choice -> Optional.of(
                    new Entry(choice.id(), "choice", choice.options().size(), 0, false));
            case FieldView.Typed typed -> Optional.of(
                    new Entry(typed.id(), switch (typed.pad()) {
                        case MONEY -> "money";
                        case DIGITS -> "digits";
                        case IDENTITY -> "identity";
                        case LETTERS -> "letters";
                        case DAY -> "day";
                        case VEHICLE -> "vehicle";
                        case LATIN -> "latin";
                        case EMAIL -> "email";
                        case HANZI, NAME -> "hanzi";
                    },
                            typed.limit(), typed.text().length(),
                            typed.shortcut().filter(FieldView.Shortcut::enabled).isPresent()));
            case FieldView.Ways ways -> Optional.empty();
        };
    }

    /** One line without a break. */
    String line() {
        var line = new StringBuilder(screen).append(BETWEEN).append(detail.isEmpty() ? "-" : detail);
        for (Entry field : fields) {
            line.append(BETWEEN)
                    .append(String.join(WITHIN, field.id, field.kind, "" + field.limit, "" + field.length,
                            "" + field.shortcut));
        }
        return line.toString();
    }

    /** Reads what {@link #line} wrote; another line is thrown as it was read. */
    public static Sight parse(String line) {
        try {
            return read(Arrays.asList(line.split(BETWEEN, -1)));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("no sight: " + line, e);
        }
    }

    private static Sight read(List<String> words) {
        return new Sight(words.getFirst(), words.get(1).equals("-") ? "" : words.get(1),
                words.stream().skip(2).map(Sight::entry).toList());
    }

    private static Entry entry(String text) {
        String[] parts = text.split(WITHIN, -1);
        return new Entry(parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]),
                Boolean.parseBoolean(parts[4]));
    }
}
