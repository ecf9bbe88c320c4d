package cn.banshi.sandbox.torture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a disk holds when the power goes in the midst of a process's start. */
class PowerCutTest {

    @TempDir
    private Path disk;
    @TempDir
    private Path durable;

    @Test
    void whoDiesBeforeTheProgramBeginsHasWrittenNothing() throws IOException {
        Path file = Files.writeString(disk.resolve("terminal.db"), "from before");
        Files.writeString(durable.resolve(".names.4711"), "half a list");

        for (int seed = 0; seed < 8; seed++) {
            new PowerCut(disk, durable, new Random(seed)).strike();
            assertThat(file).hasContent("from before");
        }
        assertThat(durable).isEmptyDirectory();
    }

    @Test
    void whatWasNeverSyncedIsForgottenOrTorn() throws IOException {
        Files.writeString(disk.resolve("terminal.db"), "never synced");
        Files.writeString(durable.resolve("names"), "");

        new PowerCut(disk, durable, forgetful()).strike();
        assertThat(disk).isEmptyDirectory();
    }

    private static Random forgetful() {
        for (int seed = 0;; seed++) {
            if (new Random(seed).nextBoolean()) {
                return new Random(seed);
            }
        }
    }
}
