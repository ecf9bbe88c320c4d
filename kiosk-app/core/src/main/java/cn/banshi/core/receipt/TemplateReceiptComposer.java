package cn.banshi.core.receipt;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.receipt.Template.Declared;
import cn.banshi.core.receipt.Template.Line;
import cn.banshi.core.receipt.Template.Part;
import cn.banshi.core.text.Language;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptLine.Align;
import cn.banshi.device.receipt.ReceiptLine.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Composes from the templates in {@code assets/receipts}; a usable one is read once. */
public final class TemplateReceiptComposer implements ReceiptComposer {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Set<String> TRUTHS = Set.of(Truth.DONE.word(), Truth.ACCEPTED.word(), Truth.REFUSED.word(),
            Truth.NOT_YET_KNOWN.word());

    /** What the terminal itself knows; every template may use it. */
    private static final Map<String, Declared> GIVEN = Map.of(
            OUTCOME, new Declared(ValueKind.WORD, true),
            "demo", new Declared(ValueKind.WORD, true),
            "hall", new Declared(ValueKind.TEXT, true),
            "terminal", new Declared(ValueKind.CODE, true),
            "help-window", new Declared(ValueKind.TEXT, true),
            "help-phone", new Declared(ValueKind.TEXT, true),
            "help-hours", new Declared(ValueKind.TEXT, true));

    private final TerminalConfiguration terminal;
    private final TemplateReader reader;
    private final Map<String, Template> read = new ConcurrentHashMap<>();

    public TemplateReceiptComposer(TerminalConfiguration terminal) {
        this(terminal, terminal.places().assets().resolve("receipts"));
    }

    TemplateReceiptComposer(TerminalConfiguration terminal, Path directory) {
        this.terminal = terminal;
        this.reader = new TemplateReader(directory);
    }

    /**
     * Reads every template of the directory, so that no citizen waits for it and a mistake is known before one does.
     *
     * @return complaints with file, line and cure
     */
    public List<String> readAll() {
        List<String> complaints = new ArrayList<>();
        for (String name : reader.names()) {
            switch (reader.read(name, GIVEN)) {
                case TemplateReader.Read.Unusable(String detail) -> complaints.add(detail);
                case TemplateReader.Read.Usable(Template fresh) -> read.put(name, fresh);
            }
        }
        return complaints;
    }

    @Override
    public Composed compose(String template, Language language, Map<String, String> values) {
        if (!NAME.matcher(template).matches()) {
            return new Composed.NotComposed("'" + template + "' is no name of a template; write for example"
                    + " fund-withdrawal");
        }
        Template known = read.get(template);
        if (known != null) {
            return compose(template, known, language, values);
        }
        return switch (reader.read(template, GIVEN)) {
            case TemplateReader.Read.Unusable(String detail) -> new Composed.NotComposed(detail);
            case TemplateReader.Read.Usable(Template fresh) -> {
                read.put(template, fresh);
                yield compose(template, fresh, language, values);
            }
        };
    }

    private Composed compose(String name, Template template, Language language, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(own(language));
        all.putAll(values);
        Map<String, String> shown = new LinkedHashMap<>();
        Optional<String> complaint = show(template, language, all, shown);
        if (complaint.isPresent()) {
            return new Composed.NotComposed("receipt " + name + ": " + complaint.get());
        }
        List<ReceiptLine> lines = new ArrayList<>();
        for (Line line : template.lines()) {
            if (wanted(line, all)) {
                lines.addAll(print(line.part(), language, shown));
            }
        }
        return new Composed.Receipt(List.copyOf(lines));
    }

    private Map<String, String> own(Language language) {
        return Map.of("demo", terminal.backend().sandbox() ? "yes" : "no",
                "hall", terminal.hall().in(language),
                "terminal", terminal.terminalId(),
                "help-window", terminal.help().window().in(language),
                "help-phone", terminal.help().phone(),
                "help-hours", terminal.help().hours().in(language));
    }

    /** @return a complaint that names no value, for values are personal */
    private static Optional<String> show(Template template, Language language, Map<String, String> all,
            Map<String, String> shown) {
        for (String name : all.keySet()) {
            if (!template.values().containsKey(name)) {
                return Optional.of("value '" + name + "' is not declared; declare it under values or leave it out");
            }
        }
        for (Map.Entry<String, Declared> declared : template.values().entrySet()) {
            String name = declared.getKey();
            String value = all.getOrDefault(name, "");
            if (value.isEmpty() && declared.getValue().required()) {
                return Optional.of("value '" + name + "' is required and missing");
            }
            if (!value.isEmpty()) {
                Optional<String> text = declared.getValue().kind().shown(value, language);
                if (text.isEmpty() || (name.equals(OUTCOME) && !TRUTHS.contains(value))) {
                    return Optional.of("value '" + name + "' is no " + declared.getValue().kind().word());
                }
                shown.put(name, text.get());
            }
        }
        return Optional.empty();
    }

    private static boolean wanted(Line line, Map<String, String> all) {
        return line.when()
                .entrySet()
                .stream()
                .allMatch(condition -> condition.getValue().contains(all.getOrDefault(condition.getKey(), "")));
    }

    private static List<ReceiptLine> print(Part part, Language language, Map<String, String> shown) {
        return part instanceof Part.Rows(String value)
                ? rows(shown.getOrDefault(value, ""))
                : line(part, language, shown).stream().toList();
    }

    private static List<ReceiptLine> rows(String text) {
        return text.lines().map(TemplateReceiptComposer::row).toList();
    }

    private static ReceiptLine row(String line) {
        int tab = line.indexOf('\t');
        if (tab == 0) {
            return new ReceiptLine.Text(line.substring(1), Align.LEFT, Size.NORMAL, false);
        }
        if (tab > 0) {
            return new ReceiptLine.Pair(line.substring(0, tab), line.substring(tab + 1));
        }
        return line.isEmpty()
                ? new ReceiptLine.Space(1)
                : new ReceiptLine.Text(line, Align.LEFT, Size.NORMAL, true);
    }

    private static Optional<ReceiptLine> line(Part part, Language language, Map<String, String> shown) {
        return switch (part) {
            case Part.Rows rows -> Optional.empty();
            case Part.Text(var words, Align align, Size size, boolean bold) -> filled(words.in(language), shown)
                    .map(text -> new ReceiptLine.Text(text, align, size, bold));
            case Part.Pair(var label, var value) -> filled(label.in(language), shown)
                    .flatMap(left -> filled(value.in(language), shown).map(right -> new ReceiptLine.Pair(left, right)));
            case Part.Rule() -> Optional.of(new ReceiptLine.Rule());
            case Part.Space(int lines) -> Optional.of(new ReceiptLine.Space(lines));
            case Part.Qr(String content) -> filled(content, shown).map(ReceiptLine.Qr::new);
        };
    }

    /** Empty when a named value is not there: a line without its value says nothing. */
    private static Optional<String> filled(String words, Map<String, String> shown) {
        StringBuilder text = new StringBuilder();
        Matcher mark = TemplateReader.MARK.matcher(words);
        while (mark.find()) {
            String value = shown.get(mark.group(1));
            if (value == null) {
                return Optional.empty();
            }
            mark.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return Optional.of(mark.appendTail(text).toString());
    }
}
