package cn.banshi.drivers.plugin;

import cn.banshi.device.Device;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Opening.Unusable;
import cn.banshi.device.driver.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The third parties' drivers of a folder, by name. The folder is looked into when the first of them is asked for, once:
 * a jar that is put there later is found after a restart. A jar that cannot be used costs its own drivers and no
 * others. Thread-safe.
 */
public final class Plugins {

    /** What lies in such a folder runs as the terminal. */
    private static final Set<PosixFilePermission> STRANGERS = Set.of(PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_WRITE);

    private final Optional<Path> folder;
    private final Map<String, Plugin> plugins = new TreeMap<>(); // guarded by this
    private final List<String> problems = new ArrayList<>(); // guarded by this
    private boolean looked; // guarded by this

    /** @param folder with a jar for each plug-in; empty where the terminal has none */
    public Plugins(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * Makes a driver.
     *
     * @param name as the configuration writes it
     */
    public Opening<? extends Device> open(String name, Wiring wiring) {
        if (folder.isEmpty()) {
            return new Unusable<>("driver '" + name + "' is a third party's, and this terminal has no folder for them; "
                    + "write it as places.drivers");
        }
        return find(name)
                .<Opening<? extends Device>>map(plugin -> plugin.open(wiring))
                .orElseGet(() -> new Unusable<>(missing(name, folder.get())));
    }

    private synchronized Optional<Plugin> find(String name) {
        if (!looked) {
            looked = true;
            folder.ifPresent(this::look);
        }
        return Optional.ofNullable(plugins.get(name));
    }

    private synchronized String missing(String name, Path place) {
        String there = plugins.isEmpty() ? "has none" : "has " + String.join(", ", plugins.keySet());
        return "driver '" + name + "' is not in " + place + ", which " + there
                + (problems.isEmpty() ? "" : "; " + String.join("; ", problems));
    }

    private synchronized void look(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            Optional<Path> open = open(Stream.concat(Stream.of(place), jars.stream()).toList());
            if (open.isPresent()) {
                problems.add(open.get() + " can be changed by others than its owner; run chmod go-w on it");
            } else {
                load(jars);
            }
        } catch (IOException unreadable) {
            problems.add("it cannot be read: " + unreadable);
        }
    }

    /** The first that others than its owner can change. */
    private static Optional<Path> open(Collection<Path> files) throws IOException {
        for (Path file : files) {
            if (!Collections.disjoint(Files.getPosixFilePermissions(file), STRANGERS)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private synchronized void load(List<Path> jars) {
        Map<String, List<Plugin>> byName = new TreeMap<>();
        for (Path jar : jars) {
            switch (Plugin.in(jar)) {
                case Plugin.Loading.Broken(String problem) -> problems.add(problem);
                case Plugin.Loading.Loaded(List<Plugin> loaded) -> loaded.forEach(
                        plugin -> byName.computeIfAbsent(plugin.name(), none -> new ArrayList<>()).add(plugin));
            }
        }
        byName.forEach((name, same) -> {
            if (same.size() == 1) {
                plugins.put(name, same.getFirst());
            } else {
                problems.add("driver '" + name + "' is in " + same.stream()
                        .map(plugin -> plugin.jar().getFileName().toString())
                        .collect(Collectors.joining(" and in ")) + "; leave one of them");
            }
        });
    }
}
