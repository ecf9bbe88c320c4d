package cn.banshi.drivers.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Device;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Makes a third party's jar as the third party would: with the JDK and device-api. */
final class PluginJar {

    private static final String SERVICE = "META-INF/services/cn.banshi.device.driver.DriverProvider";

    private PluginJar() {}

    /** The sample of {@code src/test/plugin}. */
    static Path sample(Path jar, Path scratch) throws IOException {
        Path sources = Path.of("src", "test", "plugin");
        return pack(jar, compiled(sources, scratch), Files.readString(sources.resolve(SERVICE)));
    }

    /**
     * A driver of one class.
     *
     * @param name what it answers to {@code name()}, as Java
     * @param opening what it answers to {@code open(wiring)}, as Java
     */
    static Path of(Path jar, Path scratch, String name, String opening) throws IOException {
        Path sources = Files.createDirectories(scratch.resolve("sources"));
        Files.writeString(sources.resolve("Maker.java"), """
            import cn.banshi.device.Device;
            import cn.banshi.device.driver.*;

            public final class Maker implements DriverProvider {
                @Override public String name() { return %s; }
                @Override public Opening<? extends Device> open(Wiring wiring) { %s }
            }
            """.formatted(name, opening));
        return pack(jar, compiled(sources, scratch), "Maker");
    }

    private static Path compiled(Path sources, Path scratch) throws IOException {
        Path classes = Files.createDirectories(scratch.resolve("classes"));
        List<String> words = new ArrayList<>(
                List.of("-proc:none", "-cp", location(Device.class) + ":" + location(Nullable.class), "-d",
                        classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(words::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                .as("it compiles against device-api alone")
                .isZero();
        return classes;
    }

    private static Path location(Class<?> of) {
        return Path.of(URI.create(of.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    static Path pack(Path jar, Path classes, String service) throws IOException {
        Map<String, Path> files;
        try (Stream<Path> found = Files.walk(classes)) {
            files = found.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> classes.relativize(file).toString(),
                            file -> file));
        }
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(SERVICE));
            zip.write(service.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, Path> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                Files.copy(each.getValue(), zip);
            }
        }
        return jar;
    }
}
