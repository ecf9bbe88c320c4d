package cn.banshi.drivers.transport.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Transfer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pipe that hears itself stands for a device. */
class FileTransportTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    /** Of many tries, because a busy machine may be too late for one. */
    @Test
    void throwsAwayWhatCameBeforeSomebodyListened() throws IOException, InterruptedException {
        List<Integer> thrown = new ArrayList<>();
        for (int i = 0; i < 20 && !thrown.contains(1); i++) {
            try (FileTransport transport = FileTransport.open(pipe("pipe" + i))) {
                assertThat(transport.write(new byte[]{0x12}, Deadline.after(MINUTE))).isEqualTo(new Transfer.Done(1));
                thrown.add(transport.drain(Duration.ZERO, Deadline.after(MINUTE)));
            }
        }
        assertThat(thrown).contains(1);
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        return pipe;
    }
}
