package cn.banshi.core.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * One schema, ready to check data against. Thread-safe. Loading takes about half a second on a terminal: never before
 * the first frame.
 */
public final class SchemaCheck {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    /** Enough to mend a file in one go. */
    private static final int MAX_COMPLAINTS = 20;

    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /** @param file a schema that ships with the program; a missing or broken one is a defect of the installation */
    public static SchemaCheck of(Path file) {
        try {
            return new SchemaCheck(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file), InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + file + " cannot be read", e);
        }
    }

    /**
     * @param place where in the data, such as {@code pages.2.fields.0}; empty for the whole
     * @param what is wrong there, in English
     */
    public record Complaint(List<String> place, String what) {}

    /** @param data maps, lists, texts, numbers and booleans; empty when all is well */
    public List<Complaint> check(Object data) {
        JsonNode node = JSON.valueToTree(data);
        List<Complaint> complaints = new ArrayList<>();
        for (var error : schema.validate(node)) {
            if (complaints.size() < MAX_COMPLAINTS) {
                List<String> place = new ArrayList<>();
                var path = error.getInstanceLocation();
                for (int i = 0; i < path.getNameCount(); i++) {
                    place.add(String.valueOf(path.getElement(i)));
                }
                complaints.add(new Complaint(List.copyOf(place), String.valueOf(error.getMessage())));
            }
        }
        return complaints;
    }
}
