package cn.banshi.core.journey;

import cn.banshi.core.journey.City.Department;
import cn.banshi.core.journey.City.Theme;
import cn.banshi.core.journey.Service.Target;
import cn.banshi.core.text.Localized;
import cn.banshi.core.yaml.Problems;
import cn.banshi.core.yaml.YamlFields;
import cn.banshi.core.yaml.YamlNode.Mapping;
import cn.banshi.core.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads how the city sorts its matters. A file with a fault says nothing: half a list of departments misleads. */
final class CityReader {

    private static final String ELDER = "elder.yaml";
    /** As many as one screen holds in large letters. */
    private static final int MOST = 5;
    private static final Pattern PHONE = Pattern.compile("[0-9-]{3,20}");
    private static final Pattern ICON = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final Path folder;
    private final List<String> refused;

    /** @param refused takes complaints */
    CityReader(Path folder, List<String> refused) {
        this.folder = folder;
        this.refused = refused;
    }

    City read() {
        Map<String, Department> departments = read("departments.yaml",
                root -> each(root.mapping("departments"), CityReader::department), Map.of());
        return read("themes.yaml", root -> new City(departments, Map.of(
                Target.PERSON, each(root.mapping("person"), CityReader::theme),
                Target.ENTITY, each(root.mapping("entity"), CityReader::theme)), texts(root.mapping("events")),
                Map.of()),
                new City(departments, Map.of(), Map.of(), Map.of()));
    }

    /**
     * What elder mode offers first; nothing where the city says nothing of it.
     *
     * @param services ids of all that are known
     */
    Map<String, Localized> few(Set<String> services) {
        return Files.exists(folder.resolve(ELDER)) ? read(ELDER, root -> few(root, services), Map.of()) : Map.of();
    }

    private static Map<String, Localized> few(YamlFields root, Set<String> services) {
        YamlFields fields = root.mapping("services");
        Map<String, Localized> few = texts(fields);
        few.keySet()
                .stream()
                .filter(id -> !services.contains(id))
                .forEach(id -> fields.complain(id,
                        "is no service here; take an id from ../services"));
        if (few.size() > MOST) {
            root.complain("services", "are more than " + MOST + "; whoever needs few choices is lost among them");
        }
        return few;
    }

    private <T> T read(String name, Function<YamlFields, T> meaning, T otherwise) {
        Path file = folder.resolve(name);
        return switch (new YamlReader().read(file)) {
            case YamlReader.Read.Unreadable(String detail) -> {
                refused.add(detail);
                yield otherwise;
            }
            case YamlReader.Read.Document(Mapping root) -> {
                var problems = new Problems(file.toString());
                YamlFields fields = YamlFields.of(root, problems);
                T value = meaning.apply(fields);
                fields.end();
                refused.addAll(problems.all());
                yield problems.none() ? value : otherwise;
            }
        };
    }

    private static <T> Map<String, T> each(YamlFields fields, Function<YamlFields, T> meaning) {
        Map<String, T> all = new LinkedHashMap<>();
        for (String name : fields.names()) {
            YamlFields one = fields.mapping(name);
            all.put(name, meaning.apply(one));
            one.end();
        }
        return all;
    }

    private static Map<String, Localized> texts(YamlFields fields) {
        Map<String, Localized> all = new LinkedHashMap<>();
        fields.names().forEach(name -> all.put(name, fields.localized(name)));
        return all;
    }

    private static Department department(YamlFields fields) {
        return new Department(fields.localized("name"), fields.localized("window"),
                fields.text("phone", PHONE, "write digits in quotes, for example \"12345\""));
    }

    private static Theme theme(YamlFields fields) {
        return new Theme(fields.localized("name"), fields.text("icon", ICON, "name a vector of icons.properties"));
    }
}
