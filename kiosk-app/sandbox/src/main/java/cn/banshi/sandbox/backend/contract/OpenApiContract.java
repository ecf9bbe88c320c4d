package cn.banshi.sandbox.backend.contract;

import com.networknt.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** The contract, ready to be held against messages. Immutable, for any thread. */
public final class OpenApiContract {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final List<Operation> operations;
    private final Map<String, Schema> sharedData;
    private final OpenApiReader reader;
    private final Map<String, Optional<Schema>> answers = new ConcurrentHashMap<>();

    private OpenApiContract(OpenApiReader reader) {
        operations = reader.operations();
        sharedData = reader.named("x-shared-data");
        this.reader = reader;
    }

    /** Reads the contract from the class path; about half a second the first time. */
    public static OpenApiContract load() {
        return new OpenApiContract(new OpenApiReader());
    }

    /** @param path below the server's address, such as {@code /services} */
    public Match match(String method, String path) {
        List<Operation> candidates = operations.stream().filter(o -> o.matches(segments(path))).toList();
        if (candidates.isEmpty()) {
            return new Match.NoSuchPath();
        }
        return candidates.stream()
                .filter(o -> o.method().equals(method))
                .findFirst()
                .<Match>map(Match.Found::new)
                .orElseGet(Match.OtherMethod::new);
    }

    public List<Finding> checkRequest(Operation operation, Message.Request request) {
        List<Finding> findings = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            Optional<String> value = switch (parameter.in()) {
                case "header" -> request.headers().value(parameter.name());
                case "query" -> request.query().value(parameter.name());
                default -> operation.variable(parameter.name(), segments(request.path()));
            };
            findings.addAll(checkParameter(parameter, value));
        }
        operation.body().ifPresent(schema -> findings.addAll(checkBody(operation, schema, request)));
        return List.copyOf(findings);
    }

    /** @param path below the server's address: the form of shared data depends on their name in it */
    public List<Finding> checkAnswer(Operation operation, Message.Answer answer, String path) {
        Optional<Schema> exact = operation.answers().getOrDefault(Integer.toString(answer.status()), Optional.empty());
        boolean expected = operation.answers().containsKey(Integer.toString(answer.status()));
        if (expected && exact.isEmpty()) {
            return answer.body().length == 0 ? List.of() : List.of(new Finding("", "must have no body"));
        }
        Optional<Schema> schema = expected ? exact : operation.answers().getOrDefault("default", Optional.empty());
        if (!answer.contentType().startsWith(expected ? JSON : PROBLEM) || schema.isEmpty()) {
            return List.of(new Finding("header:Content-Type", "is not the contract's for this status"));
        }
        JsonNode body = read(answer.body());
        List<Finding> findings = new ArrayList<>(check(schema.get(), body, ""));
        if (expected && operation.id().equals("fetchSharedData")) {
            operation.variable("name", segments(path))
                    .map(sharedData::get)
                    .ifPresent(data -> findings.addAll(check(data, body.path("data"), "/data")));
        }
        return findings;
    }

    static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1)).skip(1).toList();
    }

    private List<Finding> checkParameter(Operation.Parameter parameter, Optional<String> value) {
        if (value.isEmpty()) {
            return parameter.required() ? List.of(new Finding(parameter.at(), "is missing")) : List.of();
        }
        return parameter.schema()
                .validate(StringNode.valueOf(value.get()))
                .stream()
                .map(error -> new Finding(parameter.at(), error.getMessage()))
                .toList();
    }

    private List<Finding> checkBody(Operation operation, Schema schema, Message.Request request) {
        if (!request.headers().value("Content-Type").orElse("").startsWith(JSON)) {
            return List.of(new Finding("header:Content-Type", "must be " + JSON));
        }
        JsonNode body = read(request.body());
        List<Finding> findings = new ArrayList<>(check(schema, body, ""));
        if (findings.isEmpty() && operation.id().equals("submit")) {
            answers.computeIfAbsent(body.path("serviceId").asString(), reader::answers)
                    .ifPresent(form -> findings.addAll(check(form, body.path("answers"), "/answers")));
        }
        return findings;
    }

    private JsonNode read(byte[] body) {
        try {
            return mapper.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static List<Finding> check(Schema schema, JsonNode node, String root) {
        if (node.isMissingNode()) {
            return List.of(new Finding(root, "is not one JSON document"));
        }
        return schema.validate(node)
                .stream()
                .map(error -> new Finding(root + error.getInstanceLocation(), error.getMessage()))
                .toList();
    }

    /** What a method and a path mean. */
    public sealed interface Match {

        record Found(Operation operation) implements Match {}

        record NoSuchPath() implements Match {}

        record OtherMethod() implements Match {}
    }
}
