package cn.banshi.simulators.ipp;

import cn.banshi.simulators.Peers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A real {@code ippeveprinter} of CUPS, which is no work of ours, on a port of loopback, with a D-Bus and an avahi-daemon of its own. It
 * prints by copying what arrived. It ends with this object, and with this process however that ends.
 *
 * <p>What the printer says of its reasons depends on what it does: it calls each {@code -report} while it is idle and
 * {@code -warning} while it prints, and is never stopped (version 2.4.2).
 */
final class EverywherePrinter implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String[] OPTIONS = {"--pid", "--fork", "--kill-child"};

    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name = "peer-" + UUID.randomUUID();
    private final Path folder;
    private final String formats;
    private final Path out;
    private final int port;
    private Process process;

    /**
     * @param folder of its own, empty
     * @param formats MIME types of documents, with commas
     */
    EverywherePrinter(Path folder, String formats) throws IOException {
        this.folder = folder;
        this.formats = formats;
        this.out = Files.createDirectories(folder.resolve("out"));
        Files.createDirectories(folder.resolve("spool"));
        this.port = freePort();
        this.process = launch();
    }

    /**
     * What this machine lacks; empty when a printer can be started.
     *
     * @param more programs that the test needs
     * @throws IllegalStateException as {@link Peers#missing}
     */
    static Optional<String> hindrance(String... more) {
        Optional<String> missing = Stream
                .concat(Stream.of("ippeveprinter", "avahi-daemon", "dbus-daemon"), Stream.of(more))
                .filter(program -> Stream.of("/usr/bin", "/usr/sbin")
                        .noneMatch(
                                place -> Files.isExecutable(Path.of(place, program))))
                .findFirst()
                .map(program -> program
                        + " is not installed (packages cups-ipp-utils, avahi-daemon, dbus, poppler-utils)");
        return Peers.missing(missing).or(() -> Peers.root() ? Optional.empty() : Peers.noNamespace(OPTIONS));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        Path script = Path.of(URI.create(EverywherePrinter.class.getResource("peer.sh").toString()));
        String[] command = {"sh", script.toString(), folder.toString(), name, Integer.toString(port), formats};
        boolean alone = Peers.noNamespace(OPTIONS).isEmpty();
        ProcessBuilder builder = new ProcessBuilder(
                alone ? Peers.namespace(List.of(OPTIONS), command) : List.of(command));
        builder.environment().put("PRIVATE", alone ? "yes" : "no");
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        Process started = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        if (!await(() -> !started.isAlive() || page("/").contains(name)) || !started.isAlive()) {
            started.destroyForcibly();
            throw new IllegalStateException("ippeveprinter did not start: " + said());
        }
        return started;
    }

    private Path log() {
        return folder.resolve("peer.log");
    }

    /** What it has written about its work so far. */
    String said() {
        try {
            return Files.readString(log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty when nobody answers. */
    private String page(String path) {
        try {
            return browser.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(LIMIT)
                    .build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** @return whether it came true in time */
    static boolean await(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        boolean met = condition.getAsBoolean();
        while (!met && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(20_000_000);
            met = condition.getAsBoolean();
        }
        return met;
    }

    /** For configuration. */
    String address() {
        return "ipp://127.0.0.1:" + port + "/ipp/print";
    }

    /** Sheets in its tray, 0 to 250, as its web page has them; there are envelopes in another one. */
    void tray(int sheets) {
        page("/media?size1=iso_a4_210x297mm&type1=stationery&level3=-2&level1=" + sheets);
    }

    /** Per cent of toner, as its web page has them. */
    void toner(int level) {
        page("/supplies?supply0=25&supply1=" + level);
    }

    /** What ippeveprinter is told while it prints the next documents, in the words of its manual page. */
    void saysWhilePrinting(String... lines) {
        write("reasons", String.join("\n", lines) + "\n");
    }

    /** From now on nothing comes out, until {@link #goOn} or {@link #abort}. */
    void hold() {
        write("hold", "");
    }

    void goOn() {
        delete("hold");
    }

    /** What is held does not come out, and neither does anything later. */
    void abort() {
        write("give-up", "");
        delete("hold");
    }

    private void write(String order, String text) {
        try {
            Files.writeString(folder.resolve(order), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void delete(String order) {
        try {
            Files.deleteIfExists(folder.resolve(order));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What came out, in order, as it arrived. */
    List<byte[]> documents() {
        return files(out);
    }

    private static List<byte[]> files(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            List<byte[]> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void unplug() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    void plugIn() {
        try {
            process = launch();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean plugged() {
        return process.isAlive();
    }

    @Override
    public void close() {
        unplug();
    }
}
