package cn.banshi.terminal.cli;

import cn.banshi.core.watch.Health;
import cn.banshi.core.watch.HealthFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the running terminal knew of its devices when it wrote {@code health.json}. */
record LastSeen(List<Health.Device> devices) {

    /** Knows nothing where no terminal has run, and of a device that was given by its address. */
    static LastSeen by(Fitted fitted) {
        return fitted.data()
                .map(data -> new HealthFile(data).read())
                .filter(HealthFile.Read.Known.class::isInstance)
                .map(HealthFile.Read.Known.class::cast)
                .map(known -> new LastSeen(known.health().devices()))
                .orElseGet(() -> new LastSeen(List.of()));
    }

    Optional<Health.Repair> repair(String deviceClass) {
        return devices.stream()
                .filter(device -> device.name().equals(deviceClass))
                .findFirst()
                .flatMap(Health.Device::repair);
    }

    static ObjectNode json(Health.Device device) {
        ObjectNode node = Answer.object()
                .put("class", device.name())
                .put("state", device.state())
                .put("reason", device.reason())
                .put("since", device.since().toString());
        device.owner().ifPresent(owner -> node.put("owner", owner));
        device.repair().ifPresent(repair -> node.set("lastRepair", json(repair)));
        return node;
    }

    static ObjectNode json(Health.Repair repair) {
        return Answer.object()
                .put("step", repair.step())
                .put("helped", repair.helped())
                .put("note", repair.note())
                .put("at", repair.at().toString());
    }

    static String line(Health.Device device) {
        String owner = device.owner().map(name -> "; claimed by " + name).orElse("");
        String repair = device.repair().map(tried -> "; " + words(tried)).orElse("");
        return "%-16s %-20s %s(since %s%s%s)".formatted(device.name(), words(device.state()),
                device.reason().isEmpty() ? "" : device.reason() + " ", device.since(), owner, repair);
    }

    /** Such as {@code last repair: reset port helped at 2026-11-26T01:00:00Z}. */
    static String words(Health.Repair repair) {
        return "last repair: " + words(repair.step()) + (repair.helped() ? " helped" : " did not help") + " at "
                + repair.at() + (repair.note().isEmpty() ? "" : ", " + repair.note());
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
