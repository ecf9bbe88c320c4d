package cn.banshi.core.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Which bytes an index was made of. Two checksums, not a cryptographic hash: this guards against forgetting, not against
 * forging (whoever can write the index can write what it is made of), and the JDK computes them without being warm,
 * where SHA-256 of the catalogue takes 80 ms of a cold start.
 */
final class Sources {

    /** Raised with every change of what an index holds or how it is made. */
    private static final int FORMAT = 2;
    private static final List<String> FOLDERS = List.of("catalogue", "services");
    private static final List<String> FILES = List.of("schemas/matter.schema.json", "schemas/service.schema.json",
            "texts/core.yaml");

    private Sources() {}

    static long stamp(Path assets) throws IOException {
        Checksum one = new CRC32();
        Checksum other = new CRC32C();
        both(one, other, Integer.toString(FORMAT).getBytes(StandardCharsets.UTF_8));
        for (Path file : files(assets)) {
            both(one, other, assets.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            byte[] bytes = Files.readAllBytes(file);
            both(one, other, Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
            both(one, other, bytes);
        }
        return one.getValue() << 32 | other.getValue();
    }

    private static void both(Checksum one, Checksum other, byte[] bytes) {
        one.update(bytes);
        other.update(bytes);
    }

    private static List<Path> files(Path assets) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(assets.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(all::add);
            }
        }
        FILES.forEach(file -> all.add(assets.resolve(file)));
        return all;
    }
}
