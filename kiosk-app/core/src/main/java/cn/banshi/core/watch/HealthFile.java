package cn.banshi.core.watch;

import cn.banshi.core.watch.Health.Device;
import cn.banshi.core.watch.Health.Part;
import cn.banshi.core.watch.Health.Repair;
import cn.banshi.core.watch.Health.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code health.json} in the data directory: how the running terminal is, for staff on the same machine. */
public final class HealthFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_BYTES = 64 << 10;

    private final Path file;

    /** @param data the terminal's data directory */
    public HealthFile(Path data) {
        this.file = data.resolve("health.json");
    }

    /** What the file says. */
    public sealed interface Read {

        record Known(Health health) implements Read {}

        /** No terminal has run here yet. */
        record None(Path file) implements Read {}

        /** @param problem file and what is wrong */
        record Unreadable(String problem) implements Read {}
    }

    /** Replaces the file in one step: a reader sees the old or the new one. */
    public void write(Health health) throws IOException {
        ObjectNode json = JSON.createObjectNode().put("at", health.at().toString()).put("well", health.well());
        ArrayNode parts = json.putArray("parts");
        for (Part part : health.parts()) {
            ObjectNode node = parts.addObject().put("name", part.name());
            part.trouble()
                    .ifPresent(trouble -> node.putObject("trouble")
                            .put("word", trouble.word())
                            .put("detail", trouble.detail())
                            .put("remedy", trouble.remedy())
                            .put("since", trouble.since().toString()));
        }
        ArrayNode devices = json.putArray("devices");
        health.devices().forEach(device -> put(device, devices.addObject()));
        Path fresh = file.resolveSibling("health.json.tmp");
        Files.write(fresh, JSON.writeValueAsBytes(json));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void put(Device device, ObjectNode node) {
        node.put("name", device.name())
                .put("state", device.state())
                .put("reason", device.reason())
                .put("since", device.since().toString());
        device.owner().ifPresent(owner -> node.put("owner", owner));
        device.repair()
                .ifPresent(repair -> node.putObject("repair")
                        .put("step", repair.step())
                        .put("helped", repair.helped())
                        .put("note", repair.note())
                        .put("at", repair.at().toString()));
    }

    public Read read() {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return new Read.Unreadable(file + ": longer than " + MAX_BYTES + " bytes; is it the right directory?");
            }
            return new Read.Known(health(JSON.readTree(Files.readAllBytes(file))));
        } catch (NoSuchFileException missing) {
            return new Read.None(file);
        } catch (IOException | JacksonException | DateTimeException unreadable) {
            return new Read.Unreadable(file + ": cannot be read: " + unreadable.getClass().getSimpleName()
                    + "; the running terminal writes it anew within a minute");
        }
    }

    private static Health health(JsonNode json) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode node : json.path("parts")) {
            parts.add(new Part(text(node, "name"),
                    node.has("trouble") ? Optional.of(trouble(node.get("trouble"))) : Optional.empty()));
        }
        List<Device> devices = new ArrayList<>();
        json.path("devices").forEach(node -> devices.add(device(node)));
        return new Health(instant(json, "at"), parts, devices);
    }

    private static Trouble trouble(JsonNode node) {
        return new Trouble(text(node, "word"), text(node, "detail"), text(node, "remedy"),
                instant(node, "since"));
    }

    private static Device device(JsonNode node) {
        return new Device(text(node, "name"), text(node, "state"), text(node, "reason"), instant(node, "since"),
                Optional.ofNullable(node.get("owner")).map(owner -> owner.asString("")),
                Optional.ofNullable(node.get("repair"))
                        .map(repair -> new Repair(text(repair, "step"), repair.path("helped").asBoolean(false),
                                text(repair, "note"), instant(repair, "at"))));
    }

    private static Instant instant(JsonNode node, String name) {
        return Instant.parse(text(node, name));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
