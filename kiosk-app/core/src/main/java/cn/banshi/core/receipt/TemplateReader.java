package cn.banshi.core.receipt;

import cn.banshi.core.receipt.Template.Declared;
import cn.banshi.core.receipt.Template.Line;
import cn.banshi.core.receipt.Template.Part;
import cn.banshi.core.text.Localized;
import cn.banshi.core.yaml.Problems;
import cn.banshi.core.yaml.YamlFields;
import cn.banshi.core.yaml.YamlNode;
import cn.banshi.core.yaml.YamlReader;
import cn.banshi.device.receipt.ReceiptLine.Align;
import cn.banshi.device.receipt.ReceiptLine.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a template together with the frame around every receipt, and checks that each name in it is declared. */
final class TemplateReader {

    /** Head and foot of every receipt. */
    private static final String FRAME = "frame.yaml";

    private static final String ENDING = ".yaml";

    private static final Pattern ANY = Pattern.compile("(?s).*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    static final Pattern MARK = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ALIGN = Pattern.compile("left|centre|right");
    private static final Pattern SIZE = Pattern.compile("normal|double");

    private final Path directory;
    private final YamlReader yaml = new YamlReader();

    TemplateReader(Path directory) {
        this.directory = directory;
    }

    /** What came of it. */
    sealed interface Read {

        record Usable(Template template) implements Read {}

        record Unusable(String detail) implements Read {}
    }

    /** Of all templates; none when the directory cannot be read, which every {@link #read} then explains. */
    List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING) && !file.equals(FRAME))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    Read read(String name, Map<String, Declared> given) {
        Path file = directory.resolve(name + ENDING);
        Path frame = directory.resolve(FRAME);
        return switch (yaml.read(file)) {
            case YamlReader.Read.Unreadable(String detail) -> new Read.Unusable(detail);
            case YamlReader.Read.Document(YamlNode.Mapping own) -> switch (yaml.read(frame)) {
                case YamlReader.Read.Unreadable(String detail) -> new Read.Unusable(detail);
                case YamlReader.Read.Document(YamlNode.Mapping around) -> {
                    Problems problems = new Problems(file.toString());
                    Problems frameProblems = new Problems(frame.toString());
                    Template template = template(YamlFields.of(own, problems), YamlFields.of(around, frameProblems),
                            given);
                    String all = (problems + "\n" + frameProblems).strip();
                    yield all.isEmpty() ? new Read.Usable(template) : new Read.Unusable(all);
                }
            };
        };
    }

    private static Template template(YamlFields own, YamlFields frame, Map<String, Declared> given) {
        Map<String, Declared> values = new LinkedHashMap<>(given);
        values.putAll(declared(own.mapping("values")));
        List<Line> lines = new ArrayList<>();
        lines.addAll(lines(frame, "head", values));
        lines.addAll(lines(own, "lines", values));
        lines.addAll(lines(frame, "foot", values));
        own.end();
        frame.end();
        return new Template(Map.copyOf(values), List.copyOf(lines));
    }

    private static Map<String, Declared> declared(YamlFields fields) {
        Map<String, Declared> values = new LinkedHashMap<>();
        for (String name : fields.names()) {
            String text = fields.text(name, ANY, "write a kind, for example text, or 'text, required'");
            boolean required = text.endsWith(", required");
            ValueKind kind = ValueKind.of(required ? text.substring(0, text.indexOf(',')) : text).orElse(null);
            if (kind == null || !NAME.matcher(name).matches()) {
                fields.complain(name, "'" + text
                        + "' is no kind of value; write text, rows, word, code, case-number, link, name,"
                        + " id-number, card, mobile, money, instant or date, and ', required' behind it if need be");
            } else {
                values.put(name, new Declared(kind, required));
            }
        }
        fields.end();
        return values;
    }

    private static List<Line> lines(YamlFields fields, String name, Map<String, Declared> values) {
        return fields.mappings(name).stream().map(line -> line(line, values)).toList();
    }

    private static Line line(YamlFields fields, Map<String, Declared> values) {
        Map<String, Set<String>> when = when(fields, values);
        Part part = part(fields, values);
        fields.end();
        return new Line(part, when);
    }

    private static Part part(YamlFields fields, Map<String, Declared> values) {
        if (fields.has("text")) {
            return new Part.Text(words(fields, "text", values), align(fields), size(fields),
                    fields.flag("bold", false));
        }
        if (fields.has("label")) {
            return new Part.Pair(words(fields, "label", values), words(fields, "value", values));
        }
        if (fields.has("space")) {
            return new Part.Space(fields.whole("space", 1, 10));
        }
        if (fields.has("qr")) {
            return new Part.Qr(words(fields, "qr", values).zh());
        }
        if (fields.has("rows")) {
            return rows(fields, values);
        }
        if (!fields.flag("rule", false)) {
            fields.complain("rule", "is missing: a line has one of text, label and value, rule, space, rows, qr");
        }
        return new Part.Rule();
    }

    private static Part rows(YamlFields fields, Map<String, Declared> values) {
        String name = fields.text("rows", NAME, "write the name of a value");
        Declared declared = values.get(name);
        if (declared == null || declared.kind() != ValueKind.ROWS) {
            fields.complain("rows", "names '" + name + "', which is not declared as rows under values");
        }
        return new Part.Rows(name);
    }

    private static Align align(YamlFields fields) {
        return fields.optionalText("align", ALIGN, "write left, centre or right")
                .filter(word -> ALIGN.matcher(word).matches())
                .map(word -> Align.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Align.LEFT);
    }

    private static Size size(YamlFields fields) {
        return fields.optionalText("size", SIZE, "write normal or double")
                .filter(word -> word.equals("double"))
                .map(word -> Size.DOUBLE)
                .orElse(Size.NORMAL);
    }

    private static Localized words(YamlFields fields, String name, Map<String, Declared> values) {
        Localized words = fields.localized(name);
        for (String language : List.of(words.zh(), words.en())) {
            Matcher mark = MARK.matcher(language);
            while (mark.find()) {
                if (!values.containsKey(mark.group(1))) {
                    fields.complain(name, "names {" + mark.group(1) + "}, which is not declared under values");
                }
            }
        }
        return words;
    }

    private static Map<String, Set<String>> when(YamlFields fields, Map<String, Declared> values) {
        if (!fields.has("when")) {
            return Map.of();
        }
        YamlFields conditions = fields.mapping("when");
        Map<String, Set<String>> when = new LinkedHashMap<>();
        for (String name : conditions.names()) {
            Declared declared = values.get(name);
            if (declared == null || declared.kind() != ValueKind.WORD) {
                conditions.complain(name, "is not declared as a word under values");
            }
            when.put(name, words(conditions, name));
        }
        conditions.end();
        return when;
    }

    private static Set<String> words(YamlFields conditions, String name) {
        Set<String> words = new LinkedHashSet<>();
        YamlNode node = conditions.node(name).orElse(null);
        if (node instanceof YamlNode.Scalar one) {
            words.add(one.text());
        } else if (node instanceof YamlNode.Sequence some) {
            some.items().forEach(each -> words.add(String.valueOf(each.plain())));
        } else {
            conditions.complain(name, "must be a word or a list of words");
        }
        return words;
    }
}
