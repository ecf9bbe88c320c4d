package cn.banshi.drivers.transport;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names the processes that have a device node open, as far as the system lets us see (proc(5), {@code /proc/PID/fd}). */
public final class PortHolders {

    private static final int MOST_NAMED = 3;

    private PortHolders() {}

    public static List<String> of(Path device) {
        List<String> holders = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            Path node = device.toRealPath();
            for (Path process : processes) {
                if (holders.size() < MOST_NAMED && opened(process, node)) {
                    holders.add("process " + process.getFileName() + name(process));
                }
            }
        } catch (IOException unreadable) {
            return holders; // another system than Linux, or the node vanished: nobody can be named
        }
        return holders;
    }

    private static boolean opened(Path process, Path node) {
        if (process.getFileName().toString().equals(String.valueOf(ProcessHandle.current().pid()))) {
            return false;
        }
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (target(descriptor).filter(node::equals).isPresent()) {
                    return true;
                }
            }
            return false;
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static Optional<Path> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor));
        } catch (IOException closedMeanwhile) {
            return Optional.empty();
        }
    }

    private static String name(Path process) {
        try {
            return " (" + Files.readString(process.resolve("comm")).strip() + ")";
        } catch (IOException gone) {
            return "";
        }
    }
}
