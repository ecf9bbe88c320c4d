package cn.banshi.vision.source;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure.Cause;
import cn.banshi.vision.source.FrameSource.Taking;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {

    private static final Deadline NOW = Deadline.after(Duration.ZERO);

    @TempDir
    Path folder;

    private static String content(Taking taking) {
        return switch (taking) {
            case Taking.Taken(byte[] encoded, var at) -> new String(encoded, StandardCharsets.US_ASCII);
            case Taking.NoFrame(var failure) -> failure.code();
        };
    }

    @Test
    void filesAreFramesInTheOrderOfTheirNamesAgainAndAgain() throws IOException {
        Files.writeString(folder.resolve("b.PNG"), "second");
        Files.writeString(folder.resolve("a.jpg"), "first");
        Files.writeString(folder.resolve("readme.txt"), "no picture");
        try (var source = new ImageFolder(folder)) {
            assertThat(content(source.take(NOW))).isEqualTo("first");
            assertThat(content(source.take(NOW))).isEqualTo("second");
            assertThat(content(source.take(NOW))).isEqualTo("first");
        }
    }

    @Test
    void pictureThatIsAddedIsSeen() throws IOException {
        try (var source = new ImageFolder(folder)) {
            assertThat(content(source.take(NOW))).isEqualTo("images.empty");
            Files.writeString(folder.resolve("a.jpg"), "first");
            assertThat(content(source.take(NOW))).isEqualTo("first");
        }
    }

    @Test
    void missingFolderIsACameraThatIsGone() {
        try (var source = new ImageFolder(folder.resolve("gone"))) {
            assertThat(source.take(NOW)).isInstanceOfSatisfying(Taking.NoFrame.class,
                    none -> assertThat(none.failure().cause()).isEqualTo(Cause.NOT_READY));
        }
    }

    @Test
    void fileLongerThanAFrameIsRefused() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("a.jpg").toFile(), "rw")) {
            file.setLength(JpegSplitter.LONGEST + 1L);
        }
        try (var source = new ImageFolder(folder)) {
            assertThat(content(source.take(NOW))).isEqualTo("images.huge");
        }
    }
}
