package cn.banshi.sandbox.backend.contract;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of the contract.
 *
 * @param id its {@code operationId}
 * @param template its path as segments, variable ones in braces
 * @param body schema of the request's body; empty when it takes none
 * @param answers schema of each answer by status, {@code default} among them; empty for answers without a body
 */
public record Operation(String id, String method, List<String> template, List<Parameter> parameters,
        Optional<Schema> body, Map<String, Optional<Schema>> answers) {

    /** A header, a path variable or a query parameter. */
    record Parameter(String in, String name, boolean required, Schema schema) {

        String at() {
            return in + ":" + name;
        }
    }

    boolean matches(List<String> segments) {
        if (segments.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!isVariable(template.get(i)) && !template.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    Optional<String> variable(String name, List<String> segments) {
        int place = template.indexOf("{" + name + "}");
        return place < 0 ? Optional.empty() : Optional.of(segments.get(place));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
