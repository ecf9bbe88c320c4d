package cn.banshi.terminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptDataTest {

    @TempDir
    private Path directory;

    @Test
    void readsFilesOfSixtyFourKibibytesAndNotOneByteMore() throws IOException {
        int frame = "{\"a\":\"\"}".length();
        assertThat(read("{\"a\":\"" + "x".repeat(ReceiptData.MAX_BYTES - frame) + "\"}"))
                .isInstanceOf(ReceiptData.Values.class);
        assertThat(read("{\"a\":\"" + "x".repeat(ReceiptData.MAX_BYTES - frame + 1) + "\"}"))
                .isInstanceOf(ReceiptData.Unreadable.class);
    }

    @Test
    void refusesNestingWithoutEnd() throws IOException {
        assertThat(read("[".repeat(60_000))).isInstanceOf(ReceiptData.Unreadable.class);
    }

    private ReceiptData read(String content) throws IOException {
        return ReceiptData.read(Files.writeString(directory.resolve("data.json"), content));
    }
}
