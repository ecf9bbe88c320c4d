package cn.banshi.vision.source;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder of pictures that stands in for a camera. The folder is looked at anew for every frame. */
public final class ImageFolder implements FrameSource {

    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

    private final Path folder;
    private String last = "";

    public ImageFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Taking take(Deadline deadline) {
        try (Stream<Path> all = Files.list(folder)) {
            List<String> names = all.map(each -> each.getFileName().toString())
                    .filter(name -> ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                return none("images.empty", folder + " holds no picture; put JPEG or PNG files into it");
            }
            last = names.stream().filter(name -> name.compareTo(last) > 0).findFirst().orElse(names.getFirst());
            return read(folder.resolve(last));
        } catch (IOException gone) {
            return none("images.gone", folder + " cannot be read; is it there, and may this user read it?");
        }
    }

    private static Taking read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(JpegSplitter.LONGEST + 1);
            return bytes.length > JpegSplitter.LONGEST ? none("images.huge", file + " is too large for a frame")
                    : new Taking.Taken(bytes, Instant.now());
        }
    }

    private static Taking none(String code, String detail) {
        return new Taking.NoFrame(new Failure(Cause.NOT_READY, code, detail));
    }

    @Override
    public void close() {}
}
