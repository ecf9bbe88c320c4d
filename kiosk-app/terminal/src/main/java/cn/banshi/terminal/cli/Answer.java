package cn.banshi.terminal.cli;

import cn.banshi.device.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a sub-command has to say, for people and for programs.
 *
 * @param lines for people, on standard output
 * @param json the same for programs; with {@code --json} it alone is printed, whatever the outcome
 * @param error for people, on standard error: what is wrong and how to cure it
 */
record Answer(Exit exit, List<String> lines, ObjectNode json, Optional<String> error) {

    static Answer done(List<String> lines, ObjectNode json) {
        return new Answer(Exit.DONE, lines, json, Optional.empty());
    }

    /** What the device found is not what it was asked for. */
    static Answer refused(String reason, String code, String message) {
        return error(Exit.REFUSED, reason, code, message);
    }

    /**
     * @param reason what happened in one word, for programs: {@code NO_CARD}, {@code TIMED_OUT}
     * @param code stable code of the protocol: {@code samv.80}
     */
    static Answer error(Exit exit, String reason, String code, String message) {
        ObjectNode json = object();
        json.putObject("error").put("reason", reason).put("code", code).put("message", message);
        return new Answer(exit, List.of(), json, Optional.of(message));
    }

    static Answer failed(Failure failure) {
        return error(Exit.FAILED, failure.cause().name(), failure.code(),
                failure.detail() + " (" + failure.code() + ")");
    }

    static Answer usage(String code, String message) {
        return error(Exit.USAGE, "USAGE", code, message);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Two columns, the first as wide as its longest word. */
    static List<String> table(ObjectNode fields) {
        int width = fields.properties().stream().mapToInt(field -> field.getKey().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        fields.properties()
                .forEach(field -> lines.add(
                        field.getKey() + " ".repeat(width + 2 - field.getKey().length())
                                + field.getValue().asString("")));
        return lines;
    }
}
