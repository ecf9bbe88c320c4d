package cn.banshi.core.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Checkpoints in a file beside the store, one a line, only ever appended to: to be carried away and compared with. */
public record CheckpointFile(Path path) {

    /** The one in a terminal's data directory. */
    public static CheckpointFile in(Path data) {
        return new CheckpointFile(data.resolve("audit-checkpoints.txt"));
    }

    /** On disk when it returns. A line that a power cut left unfinished goes before. */
    void append(Checkpoint checkpoint) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            file.position(file.truncate(finished(file)).size());
            ByteBuffer line = StandardCharsets.US_ASCII.encode(checkpoint.line() + "\n");
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(true);
        }
    }

    private static long finished(FileChannel file) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = file.size(); end > 0; end--) {
            one.clear();
            if (file.read(one, end - 1) == 1 && one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    /** Finished lines as they stand there; none when there is no file. */
    public List<String> lines() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
