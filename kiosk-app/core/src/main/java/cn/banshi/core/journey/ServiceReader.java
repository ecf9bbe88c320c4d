package cn.banshi.core.journey;

import cn.banshi.core.journey.ServiceReader.Read.Refused;
import cn.banshi.core.journey.ServiceReader.Read.Usable;
import cn.banshi.core.schema.SchemaCheck;
import cn.banshi.core.yaml.Problems;
import cn.banshi.core.yaml.YamlNode.Mapping;
import cn.banshi.core.yaml.YamlReader;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of one service: YAML, then schema, then what a schema cannot say. Thread-safe. */
final class ServiceReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withConfigOverride(List.class,
                    list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final SchemaCheck schema;
    private final BiConsumer<Service, Complaints> more;
    private final YamlReader yaml = new YamlReader();

    ServiceReader(SchemaCheck schema, BiConsumer<Service, Complaints> more) {
        this.schema = schema;
        this.more = more;
    }

    /** What came of a file. */
    sealed interface Read {

        record Usable(Service service) implements Read {}

        /** @param complaints {@code FILE:LINE: field what; cure}, one each */
        record Refused(List<String> complaints) implements Read {}
    }

    Read read(Path file) {
        return switch (yaml.read(file)) {
            case YamlReader.Read.Unreadable(String detail) -> new Refused(List.of(detail));
            case YamlReader.Read.Document(Mapping root) -> read(file, root);
        };
    }

    private Read read(Path file, Mapping root) {
        var problems = new Problems(file.toString());
        for (var complaint : schema.check(root.plain())) {
            problems.add(PlaceInFile.line(root, complaint.place()),
                    String.join(".", complaint.place()) + " " + complaint.what()
                            + "; compare with assets/schemas/service.schema.json");
        }
        if (!problems.none()) {
            return new Refused(problems.all());
        }
        Service service = MAPPER.convertValue(root.plain(), Service.class);
        Complaints complaints = (place, what) -> problems
                .add(PlaceInFile.line(root, place), String.join(".", place) + " " + what);
        ServiceCheck.check(service, name(file), complaints);
        if (problems.none()) {
            more.accept(service, complaints);
        }
        return problems.none() ? new Usable(service) : new Refused(problems.all());
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
    }
}
