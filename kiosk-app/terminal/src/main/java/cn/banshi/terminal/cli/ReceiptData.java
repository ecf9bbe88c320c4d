package cn.banshi.terminal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of values for a receipt: one JSON object of texts and numbers. */
sealed interface ReceiptData {

    /** A receipt has a few dozen values. */
    int MAX_BYTES = 64 << 10;

    record Values(Map<String, String> values) implements ReceiptData {}

    /** @param problem file, what is wrong, cure */
    record Unreadable(String problem) implements ReceiptData {}

    static ReceiptData read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return wrong(file, "is longer than " + MAX_BYTES + " bytes");
            }
            JsonNode node = new JsonMapper().readTree(Files.readString(file));
            return node.isObject() ? values(file, node) : wrong(file, "is no JSON object");
        } catch (NoSuchFileException missing) {
            return new Unreadable(file + ": there is no such file");
        } catch (IOException unreadable) {
            return new Unreadable(file + ": cannot be read: " + unreadable.getMessage());
        } catch (JacksonException malformed) {
            // a limit that was met has no place
            return wrong(file, "is no JSON" + Optional.ofNullable(malformed.getLocation())
                    .map(place -> ", line " + place.getLineNr())
                    .orElse(""));
        }
    }

    private static ReceiptData values(Path file, JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!each.getValue().isValueNode()) {
                return wrong(file, "field '" + each.getKey() + "' is neither text nor number");
            }
            if (!each.getValue().isNull()) {
                values.put(each.getKey(), each.getValue().asString());
            }
        }
        return new Values(values);
    }

    private static Unreadable wrong(Path file, String what) {
        return new Unreadable(file + ": " + what + "; write {\"name\": \"value\", …}");
    }
}
