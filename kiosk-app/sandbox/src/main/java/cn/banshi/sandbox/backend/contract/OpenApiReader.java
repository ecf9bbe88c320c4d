package cn.banshi.sandbox.backend.contract;

import cn.banshi.core.yaml.YamlReader;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads openapi.yaml into operations with ready schemas. */
final class OpenApiReader {

    private static final String FOLDER = "/cn/banshi/contract/";
    private static final String FILE = "openapi.yaml";
    private static final String ADDRESS = "https://banshi.example/openapi.yaml";
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final JsonNode document;
    private final SchemaRegistry registry;

    OpenApiReader() {
        document = absolute(readFile(FILE).orElseThrow());
        String text = document.toString();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ADDRESS, text)).schemaRegistryConfig(config));
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .map(method -> operation(path.getKey(), method, path.getValue().path(method)))
                        .forEach(operations::add));
        return operations;
    }

    /** Schemas of a top-level extension by name. */
    Map<String, Schema> named(String extension) {
        Map<String, Schema> schemas = new HashMap<>();
        document.path(extension)
                .properties()
                .forEach(entry -> schemas.put(entry.getKey(), registry.getSchema(entry.getValue())));
        return Map.copyOf(schemas);
    }

    /** The form of a service's answers; empty for one that files nothing. The name is one that the contract allows. */
    Optional<Schema> answers(String service) {
        return readFile("answers/" + service + ".yaml").map(OpenApiReader::absolute).map(registry::getSchema);
    }

    /** The schemas of requests and answers as they are written. */
    Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new HashMap<>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(entry -> schemas.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(schemas);
    }

    private Operation operation(String path, String method, JsonNode node) {
        List<Operation.Parameter> parameters = node.path("parameters")
                .valueStream()
                .map(this::resolve)
                .map(this::parameter)
                .toList();
        Map<String, Optional<Schema>> answers = new HashMap<>();
        node.path("responses")
                .properties()
                .forEach(entry -> answers.put(entry.getKey(), content(resolve(entry.getValue()))));
        return new Operation(node.path("operationId").asString(), method.toUpperCase(Locale.ROOT),
                OpenApiContract.segments(path), parameters, content(node.path("requestBody")), answers);
    }

    private Operation.Parameter parameter(JsonNode node) {
        return new Operation.Parameter(node.path("in").asString(), node.path("name").asString(),
                node.path("required").asBoolean(false), registry.getSchema(node.path("schema")));
    }

    private Optional<Schema> content(JsonNode node) {
        return node.path("content").valueStream().findFirst().map(media -> registry.getSchema(media.path("schema")));
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : document.at(reference.asString().substring(ADDRESS.length() + 1));
    }

    private static Optional<JsonNode> readFile(String name) {
        try (@Nullable InputStream file = OpenApiReader.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                return Optional.empty();
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return switch (new YamlReader().read(name, text)) {
                case YamlReader.Read.Document document -> Optional
                        .of(JsonMapper.shared().valueToTree(document.root().plain()));
                case YamlReader.Read.Unreadable unreadable -> throw new IllegalStateException(unreadable.detail());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** References written out in full, so that every part of the document can be a schema by itself. */
    private static JsonNode absolute(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("$ref")) {
            String reference = object.path("$ref").asString();
            object.put("$ref", ADDRESS + reference.substring(reference.indexOf('#')));
        }
        node.forEach(OpenApiReader::absolute);
        return node;
    }
}
