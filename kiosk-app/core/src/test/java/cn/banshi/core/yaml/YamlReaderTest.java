package cn.banshi.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.yaml.YamlReader.Read;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files people write come with every mistake, and with some that are no mistake. */
class YamlReaderTest {

    private final YamlReader reader = new YamlReader();

    @Test
    void readsTextsNumbersAndBooleansAsWritten() {
        assertThat(plain("""
            id: 0007
            quoted: '7'
            whole: 42
            money: 12.50
            flag: true
            word: yes
            list: [a, {b: 1}]
            lines: |
              one
              two
            """)).isEqualTo(Map.of("id", "0007", "quoted", "7", "whole", 42L, "money", new BigDecimal("12.50"),
                "flag", true, "word", "yes", "list", List.of("a", Map.of("b", 1L)), "lines", "one\ntwo\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a: 1\\na: 2               | file.yaml:2: 'a' stands here for the second time; remove one
        a: &x 1\\nb: *x           | file.yaml:1: anchors and aliases (& and *) are not allowed; quote the text or
        a: !!java.net.URL [x]     | file.yaml:1: tags (!) are not allowed
        a: !thing x               | file.yaml:1: tags (!) are not allowed; quote the text
        a:                        | file.yaml:1: there is no value here; write one
        a: 1\\n---\\nb: 2         | file.yaml:2: a second document starts here; one file holds one
        - a                       | file.yaml:1: must start with 'name: value' lines
        ? [a]\\n: b               | file.yaml:1: a name must be a plain text
        a: 'open                  | file.yaml:1: no YAML:
        a: 1\\n  b: 2             | file.yaml:2: no YAML:
        """)
    void refusesWithLineAndCure(String text, String complaint) {
        assertThat(refusal(text.translateEscapes())).startsWith(complaint);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal("# nothing\n")).isEqualTo("file.yaml:1: is empty");
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        assertThat(refusal("a: " + "[".repeat(50_000))).contains("nested deeper than 32 levels");
    }

    @Test
    void refusesAFileThatIsTooLong(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("big.yaml"), "a: '" + "x".repeat(YamlReader.MAX_BYTES) + "'");

        assertThat(reader.read(file)).isInstanceOfSatisfying(Read.Unreadable.class,
                unreadable -> assertThat(unreadable.detail()).contains("longer than 1048576 bytes"));
    }

    @Test
    void saysThatAFileIsNotUtf8(@TempDir Path dir) throws IOException {
        Path file = Files.write(dir.resolve("gbk.yaml"), new byte[]{'a', ':', ' ', (byte) 0xd6, (byte) 0xd0});

        assertThat(reader.read(file)).isInstanceOfSatisfying(Read.Unreadable.class,
                unreadable -> assertThat(unreadable.detail()).endsWith("gbk.yaml: is not UTF-8; save it as UTF-8"));
    }

    @Test
    void saysThatThereIsNoFile(@TempDir Path dir) {
        assertThat(reader.read(dir.resolve("none.yaml"))).isInstanceOfSatisfying(Read.Unreadable.class,
                unreadable -> assertThat(unreadable.detail()).endsWith("none.yaml: there is no such file"));
    }

    private Object plain(String text) {
        return switch (reader.read("file.yaml", text)) {
            case Read.Document document -> document.root().plain();
            case Read.Unreadable unreadable -> throw new AssertionError(unreadable.detail());
        };
    }

    private String refusal(String text) {
        return switch (reader.read("file.yaml", text)) {
            case Read.Document document -> throw new AssertionError("read as " + document);
            case Read.Unreadable unreadable -> unreadable.detail();
        };
    }
}
