package cn.banshi.core.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What the office takes as the answers of one service. Thread-safe; says nothing of what was answered. */
public final class AnswerSchema {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JsonNode source;
    private final Schema whole;
    private final Map<String, Schema> properties = new HashMap<>();

    /** @param source of an object, without references */
    AnswerSchema(JsonNode source) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
        this.source = source;
        this.whole = registry.getSchema(source);
        source.path("properties")
                .properties()
                .forEach(entry -> properties.put(entry.getKey(), registry.getSchema(entry.getValue())));
    }

    /** Answers it knows. */
    public Set<String> names() {
        return Set.copyOf(properties.keySet());
    }

    /** Answers without which nothing is taken. */
    public Set<String> required() {
        return source.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }

    /** Why one answer is not taken, whatever the others are; empty where it is, and for one that it does not know. */
    public Optional<Misfit> misfit(String name, Object value) {
        return Optional.ofNullable(properties.get(name))
                .flatMap(schema -> schema.validate(JSON.<JsonNode>valueToTree(value)).stream().findFirst())
                .map(error -> Misfit.of(error.getKeyword(),
                        source.path("properties").path(name).path(error.getKeyword()).asString("")));
    }

    /** Whether what fits can be told from characters and lengths alone. */
    public boolean plain(String name) {
        JsonNode pattern = source.path("properties").path(name).path("pattern");
        return pattern.isMissingNode() || Misfit.Shape.of(pattern.asString()).isPresent();
    }

    /** Names of the answers for which these are not taken; an empty name where it is not a single one. */
    public List<String> unfit(Map<String, Object> answers) {
        Set<String> unfit = new LinkedHashSet<>();
        whole.validate(JSON.<JsonNode>valueToTree(answers)).forEach(error -> {
            var path = error.getInstanceLocation();
            unfit.add(path.getNameCount() > 0
                    ? String.valueOf(path.getElement(0))
                    : Optional.ofNullable(error.getProperty()).orElse(""));
        });
        return List.copyOf(unfit);
    }
}
