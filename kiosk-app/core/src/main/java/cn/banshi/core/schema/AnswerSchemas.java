package cn.banshi.core.schema;

import cn.banshi.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What offices take, by the contract that the program was built with. The first use reads the contract: never before the first
 * frame. Thread-safe.
 */
public final class AnswerSchemas {

    private static final String FOLDER = "/cn/banshi/contract/";
    private static final String REFERENCE = "$ref";

    private AnswerSchemas() {}

    /** Of the contract's parts those that single values are made of, by their name: all that answers refer to. */
    private static final class Parts {

        private static final Map<String, JsonNode> ALL = read();

        private static Map<String, JsonNode> read() {
            Map<String, JsonNode> parts = new HashMap<>();
            file("openapi.yaml").orElseThrow()
                    .path("components")
                    .path("schemas")
                    .properties()
                    .stream()
                    .filter(part -> part.getValue().path("type").asString("").equals("string"))
                    .forEach(part -> parts.put(part.getKey(), part.getValue()));
            return Map.copyOf(parts);
        }
    }

    /** @return empty for a service that files nothing, and for one that this contract does not know */
    public static Optional<AnswerSchema> of(String service) {
        return file("answers/" + service + ".yaml").map(schema -> {
            schema.path("properties").properties().forEach(property -> {
                if (property.getValue().has(REFERENCE)) {
                    ((ObjectNode) schema.path("properties")).set(property.getKey(), part(property.getValue()));
                }
            });
            return new AnswerSchema(schema);
        });
    }

    private static JsonNode part(JsonNode reference) {
        String path = reference.path(REFERENCE).asString();
        JsonNode part = Parts.ALL.get(path.substring(path.lastIndexOf('/') + 1));
        if (part == null) {
            throw new IllegalStateException("answers refer to " + path + ", which is no text of the contract");
        }
        return part;
    }

    private static Optional<JsonNode> file(String name) {
        try (@Nullable InputStream file = AnswerSchemas.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                return Optional.empty();
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return switch (new YamlReader().read(name, text)) {
                case YamlReader.Read.Document document -> Optional
                        .of(JsonMapper.shared().valueToTree(document.root().plain()));
                case YamlReader.Read.Unreadable(String detail) -> throw new IllegalStateException(detail);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
