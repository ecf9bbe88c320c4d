package cn.banshi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the terminal is delivered with, as its bill of materials lists it: nothing that would bind a city's own code. */
class LicencesTest {

    private static final Set<String> GOOD = Set.of("Apache-2.0", "MIT", "BSD-3-Clause", "Bouncy Castle Licence",
            "Go License");

    /** The exception lets whatever is linked with it keep its own licence. */
    private static final Map<String, String> GOOD_FROM = Map.of("org.openjfx", "GPL-2.0-with-classpath-exception");

    /** The terminal's own parts and those of its vision worker, each with the fewest it can have. */
    static Stream<Arguments> boms() {
        return Stream.of(Arguments.of(Path.of("target", "bom.json"), 30),
                Arguments.of(Path.of("..", "..", "device-drivers", "vision", "target", "bom.json"), 6));
    }

    @ParameterizedTest
    @MethodSource("boms")
    void everyPartOnTheClassPathHasALicenceThatAsksNothingOfOurs(Path bom, int fewest) throws IOException {
        List<String> bad = new ArrayList<>();
        int parts = 0;
        for (JsonNode part : JsonMapper.shared().readTree(Files.readString(bom)).path("components")) {
            String group = part.path("group").asString();
            if (!group.startsWith("cn.banshi")) {
                parts++;
                List<String> licences = licences(part);
                if (licences.stream().noneMatch(each -> GOOD.contains(each) || each.equals(GOOD_FROM.get(group)))) {
                    bad.add(group + ":" + part.path("name").asString() + " " + licences);
                }
            }
        }
        assertThat(bad).as("parts whose licence nobody looked at").isEmpty();
        assertThat(parts).as("parts listed").isGreaterThan(fewest);
    }

    @ParameterizedTest
    @MethodSource("boms")
    void billOfMaterialsNamesEveryPartByVersionAndDigest(Path file) throws IOException {
        JsonNode bom = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(bom.path("bomFormat").asString()).isEqualTo("CycloneDX");
        for (JsonNode part : bom.path("components")) {
            assertThat(part.path("purl").asString()).startsWith("pkg:maven/");
            if (!part.path("group").asString().startsWith("cn.banshi")) {
                assertThat(part.path("hashes")).as(part.path("purl").asString()).isNotEmpty();
            }
        }
    }

    private static List<String> licences(JsonNode part) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : part.path("licenses")) {
            JsonNode licence = each.path("license");
            names.add(licence.path("id").asString(licence.path("name").asString("")));
        }
        return names;
    }
}
