package cn.banshi.terminal.speech;

import cn.banshi.core.speech.Headphones;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The socket as the kernel tells it in a file: {@code HEADPHONE=1} as in {@code /sys/class/extcon/extcon0/state}, or just
 * {@code 1}, which a rule of the terminal's own writes. Anything else, or no file, is {@link State#NOT_KNOWN}.
 */
public final class JackFile implements Headphones {

    private static final Pattern IN = Pattern.compile("(?:^|\\n)(?:HEADPHONE=)?1(?:\\n|$)");
    private static final Pattern OUT = Pattern.compile("(?:^|\\n)(?:HEADPHONE=)?0(?:\\n|$)");
    /** Longer than any file of this kind. */
    private static final int MOST = 4_096;

    private final Path file;

    JackFile(Path file) {
        this.file = file;
    }

    /** @param file where one is told of; empty where nothing tells */
    public static Headphones of(Optional<Path> file) {
        return file.<Headphones>map(JackFile::new).orElseGet(Headphones::none);
    }

    @Override
    public State state() {
        try (var content = Files.newInputStream(file)) {
            String text = new String(content.readNBytes(MOST), StandardCharsets.US_ASCII);
            if (IN.matcher(text).find()) {
                return State.PLUGGED;
            }
            return OUT.matcher(text).find() ? State.UNPLUGGED : State.NOT_KNOWN;
        } catch (IOException unread) {
            return State.NOT_KNOWN;
        }
    }
}
