package cn.banshi.core.yaml;

import cn.banshi.core.text.Localized;
import cn.banshi.core.yaml.YamlNode.Mapping;
import cn.banshi.core.yaml.YamlNode.Scalar;
import cn.banshi.core.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a mapping one by one, and remembers every complaint instead of stopping at the first. After a
 * complaint a stand-in value is returned, so what was read may be used only when {@link Problems#none()}. Call
 * {@link #end} last: it complains of names nobody asked for. Not thread-safe.
 */
public final class YamlFields {

    private static final Mapping NOTHING = new Mapping(Map.of(), 0);

    private final Problems problems;
    private final String path;
    private final Mapping mapping;
    private final Set<String> asked = new HashSet<>();

    private YamlFields(Problems problems, String path, Mapping mapping) {
        this.problems = problems;
        this.path = path;
        this.mapping = mapping;
    }

    public static YamlFields of(Mapping root, Problems problems) {
        return new YamlFields(problems, "", root);
    }

    public Set<String> names() {
        return mapping.entries().keySet();
    }

    public int line() {
        return mapping.line();
    }

    public boolean has(String name) {
        return mapping.entries().containsKey(name);
    }

    /** Complains about a field that was read. */
    public void complain(String name, String whatAndCure) {
        YamlNode node = mapping.entries().get(name);
        problems.add(node == null ? mapping.line() : node.line(), path + name + " " + whatAndCure);
    }

    /** @param cure such as {@code write four digits, for example '0007'} */
    public String text(String name, Pattern pattern, String cure) {
        Scalar scalar = scalar(name, cure);
        if (scalar == null) {
            return "";
        }
        if (!pattern.matcher(scalar.text()).matches()) {
            complain(name, "'" + shortened(scalar.text()) + "' is not allowed; " + cure);
        }
        return scalar.text();
    }

    public Optional<String> optionalText(String name, Pattern pattern, String cure) {
        return has(name) ? Optional.of(text(name, pattern, cure)) : absent(name);
    }

    /** Decimal number from {@code min} to {@code max}. */
    public double number(String name, double min, double max) {
        String cure = "write a number from " + BigDecimal.valueOf(min).stripTrailingZeros().toPlainString() + " to "
                + BigDecimal.valueOf(max).stripTrailingZeros().toPlainString();
        Scalar scalar = scalar(name, cure);
        if (scalar == null) {
            return min;
        }
        double value = switch (scalar.plain()) {
            case Long whole -> whole.doubleValue();
            case BigDecimal decimal -> decimal.doubleValue();
            default -> Double.NaN;
        };
        if (!(value >= min && value <= max)) {
            complain(name, "'" + shortened(scalar.text()) + "' is not allowed; " + cure);
            return min;
        }
        return value;
    }

    public int whole(String name, int min, int max) {
        double value = number(name, min, max);
        if (value != Math.rint(value)) {
            complain(name, "must be a whole number");
        }
        return (int) value;
    }

    public boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            asked.add(name);
            return otherwise;
        }
        Scalar scalar = scalar(name, "write true or false");
        if (scalar == null || !(scalar.plain() instanceof Boolean value)) {
            complain(name, "is neither true nor false");
            return otherwise;
        }
        return value;
    }

    /** A text in both languages: {@code {zh: …, en: …}}, or one text for both. */
    public Localized localized(String name) {
        if (mapping.entries().get(name) instanceof Scalar same) {
            asked.add(name);
            return Localized.same(same.text());
        }
        YamlFields fields = mapping(name);
        Localized text = new Localized(fields.text("zh", ANY, "write the Chinese text"),
                fields.text("en", ANY, "write the English text"));
        fields.end();
        return text;
    }

    private static final Pattern ANY = Pattern.compile("(?s).*");

    public YamlFields mapping(String name) {
        asked.add(name);
        YamlNode node = mapping.entries().get(name);
        if (node instanceof Mapping inner) {
            return new YamlFields(problems, path + name + ".", inner);
        }
        complain(name, node == null ? "is missing; add it" : "must hold 'name: value' lines");
        return new YamlFields(new Problems(""), path + name + ".", NOTHING);
    }

    public List<YamlFields> mappings(String name) {
        asked.add(name);
        if (!(mapping.entries().get(name) instanceof Sequence sequence)) {
            complain(name, has(name) ? "must be a list, each item on a line with '- '" : "is missing; add it");
            return List.of();
        }
        List<YamlFields> all = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            String place = path + name + "[" + (all.size() + 1) + "].";
            if (item instanceof Mapping inner) {
                all.add(new YamlFields(problems, place, inner));
            } else {
                problems.add(item.line(), place + " must hold 'name: value' lines");
            }
        }
        return all;
    }

    /** Single values by name; nested ones are complained of. */
    public Map<String, String> texts(String name) {
        YamlFields fields = mapping(name);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String each : fields.names()) {
            texts.put(each, fields.text(each, ANY, "write one value"));
        }
        return texts;
    }

    /** The field as it stands, for whoever checks it against a schema. */
    public Optional<YamlNode> node(String name) {
        asked.add(name);
        return Optional.ofNullable(mapping.entries().get(name));
    }

    /** Complains of every name that was not asked for. */
    public void end() {
        for (String name : mapping.entries().keySet()) {
            if (!asked.contains(name)) {
                complain(name, "is not known here; known: " + String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }

    private @Nullable Scalar scalar(String name, String cure) {
        asked.add(name);
        YamlNode node = mapping.entries().get(name);
        if (node instanceof Scalar scalar) {
            return scalar;
        }
        complain(name, (node == null ? "is missing; " : "must be one value; ") + cure);
        return null;
    }

    private Optional<String> absent(String name) {
        asked.add(name);
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60 ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }
}
