package cn.banshi.core.journey;

import cn.banshi.core.journey.City.Department;
import cn.banshi.core.journey.Service.About;
import cn.banshi.core.journey.Service.Offer;
import cn.banshi.core.journey.Service.Source;
import cn.banshi.core.journey.Service.Subject;
import cn.banshi.core.journey.Service.Target;
import cn.banshi.core.schema.SchemaCheck;
import cn.banshi.core.screen.ServiceTile.Depth;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import cn.banshi.core.yaml.Problems;
import cn.banshi.core.yaml.YamlFields;
import cn.banshi.core.yaml.YamlNode;
import cn.banshi.core.yaml.YamlNode.Mapping;
import cn.banshi.core.yaml.YamlNode.Scalar;
import cn.banshi.core.yaml.YamlNode.Sequence;
import cn.banshi.core.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the matters that this terminal explains without doing them, many to a file: {@code catalogue/README.md}. A
 * matter with a fault is left out alone.
 */
final class MatterReader {

    private static final Pattern ANY = Pattern.compile("(?s).*");
    private static final String VERSION = "1";

    private final SchemaCheck schema;
    private final City city;
    private final Texts texts;
    private final List<String> refused;

    /** @param refused takes complaints, {@code FILE:LINE: field what; cure} */
    MatterReader(SchemaCheck schema, City city, Texts texts, List<String> refused) {
        this.schema = schema;
        this.city = city;
        this.texts = texts;
        this.refused = refused;
    }

    /** @param line of the file where it begins */
    record Found(Service matter, int line) {}

    List<Found> read(Path file) {
        return switch (new YamlReader().read(file)) {
            case YamlReader.Read.Unreadable(String detail) -> {
                refused.add(detail);
                yield List.of();
            }
            case YamlReader.Read.Document(Mapping root) -> matters(file, root);
        };
    }

    private List<Found> matters(Path file, Mapping root) {
        var problems = new Problems(file.toString());
        YamlFields fields = YamlFields.of(root, problems);
        List<Found> found = new ArrayList<>();
        if (fields.node("matters").orElse(root) instanceof Sequence sequence) {
            sequence.items().forEach(item -> matter(file, item).ifPresent(found::add));
        } else {
            problems.add(root.line(), "matters is missing or no list; write 'matters:' and each below it with '- '");
        }
        fields.end();
        refused.addAll(problems.all());
        return found;
    }

    private Optional<Found> matter(Path file, YamlNode node) {
        var problems = new Problems(file.toString());
        for (var complaint : schema.check(node.plain())) {
            problems.add(PlaceInFile.line(node, complaint.place()), named(node) + String.join(".", complaint.place())
                    + " " + complaint.what() + "; compare with assets/schemas/matter.schema.json");
        }
        Optional<Service> matter = problems.none() && node instanceof Mapping mapping
                ? Optional.of(matter(YamlFields.of(mapping, problems)))
                : Optional.empty();
        matter.ifPresent(read -> city.check(read.offer().object(), read.offer().subject(),
                (place, what) -> problems.add(PlaceInFile.line(node, place),
                        named(node) + String.join(".", place) + " " + what)));
        refused.addAll(problems.all());
        return problems.none() ? matter.map(read -> new Found(read, node.line())) : Optional.empty();
    }

    /** Which of many it is. */
    private static String named(YamlNode node) {
        return node instanceof Mapping mapping && mapping.entries().get("id") instanceof Scalar id
                ? id.text() + ": "
                : "";
    }

    private Service matter(YamlFields fields) {
        return new Service(word(fields, "id"), VERSION, offer(fields), about(fields), Optional.empty());
    }

    private Offer offer(YamlFields fields) {
        var subject = new Subject(aliases(fields), word(fields, "theme"), word(fields, "event"),
                word(fields, "department"), word(fields, "item"),
                Source.valueOf(word(fields, "source").toUpperCase(Locale.ROOT)));
        Target object = Target.valueOf(word(fields, "object").toUpperCase(Locale.ROOT));
        String icon = city.theme(object, subject).map(City.Theme::icon).orElse("document");
        return new Offer(fields.localized("title"), icon, Service.Type.valueOf(word(fields, "type")),
                Depth.valueOf(word(fields, "depth")), 0, object, Optional.empty(), subject);
    }

    private About about(YamlFields fields) {
        Localized who = texts.get(fields.flag("proxy", false) ? TextKey.MATTER_PROXY : TextKey.MATTER_IN_PERSON);
        return new About(fields.localized("summary"), promise(fields.whole("promise", 0, 365)), fee(fields),
                localized(fields, "materials"),
                Stream.concat(localized(fields, "conditions").stream(), Stream.of(who)).toList(),
                where(Optional.ofNullable(city.departments().get(word(fields, "department")))));
    }

    private Localized promise(int days) {
        return switch (days) {
            case 0 -> texts.get(TextKey.MATTER_AT_ONCE);
            case 1 -> texts.get(TextKey.MATTER_DAY);
            default -> texts.get(TextKey.MATTER_DAYS, "n", Integer.toString(days));
        };
    }

    private Localized fee(YamlFields fields) {
        return fields.node("fee").orElseThrow() instanceof Scalar
                ? texts.get(TextKey.MATTER_FREE)
                : fields.localized("fee");
    }

    private Localized where(Optional<Department> department) {
        return department.map(one -> texts.get(TextKey.MATTER_WHERE)
                .filled("window", one.window())
                .filled("phone", Localized.same(one.phone()))).orElse(Localized.same(""));
    }

    private static List<Localized> localized(YamlFields fields, String name) {
        return fields.mappings(name)
                .stream()
                .map(line -> new Localized(word(line, "zh"), word(line, "en")))
                .toList();
    }

    private static List<String> aliases(YamlFields fields) {
        return fields.node("aliases").orElseThrow() instanceof Sequence sequence
                ? sequence.items().stream().map(alias -> String.valueOf(alias.plain())).toList()
                : List.of();
    }

    private static String word(YamlFields fields, String name) {
        return fields.text(name, ANY, "write one value");
    }
}
