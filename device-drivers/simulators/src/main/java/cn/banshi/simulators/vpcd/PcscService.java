package cn.banshi.simulators.vpcd;

import cn.banshi.simulators.Peers;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A real pcscd of our own with two virtual readers. It lives in a mount namespace, because the paths of its socket and
 * process id are compiled in: neither the machine's own service nor another test run is touched. Programs find it through
 * the environment variable {@value #SOCKET}, which libpcsclite reads once; one service at a time for each process.
 */
public final class PcscService implements AutoCloseable {

    /** Where libpcsclite looks for the service. */
    public static final String SOCKET = "PCSCLITE_CSOCK_NAME";

    private static final Path DAEMON = Path.of("/usr/sbin/pcscd");
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final Path folder;
    private final Path socket;
    private final int port;
    private Process process;

    private PcscService(Path folder, Path socket, int port) {
        this.folder = folder;
        this.socket = socket;
        this.port = port;
        this.process = launch();
    }

    /**
     * What this machine lacks; empty when a service can be started.
     *
     * @throws IllegalStateException as {@link Peers#missing}
     */
    public static Optional<String> hindrance() {
        return Peers.missing(notInstalled()).or(Peers::noNamespace);
    }

    private static Optional<String> notInstalled() {
        if (!Files.isExecutable(DAEMON) || !Files.exists(DRIVER)) {
            return Optional.of("the packages pcscd and vsmartcard-vpcd are not installed");
        }
        return System.getenv(SOCKET) == null ? Optional.of("the environment has no " + SOCKET) : Optional.empty();
    }

    /** @param folder for its configuration and log */
    public static PcscService start(Path folder) throws IOException {
        int port = freePorts();
        Path readers = Files.createDirectories(folder.resolve("readers"));
        Files.writeString(readers.resolve("vpcd"), """
            FRIENDLYNAME "Virtual PCD"
            DEVICENAME   /dev/null:0x%04X
            LIBPATH      %s
            CHANNELID    0x%04X
            """.formatted(port, DRIVER, port));
        return new PcscService(folder, Path.of(Optional.ofNullable(System.getenv(SOCKET)).orElseThrow()), port);
    }

    /** vpcd takes one port after the other for its slots. */
    private static int freePorts() throws IOException {
        int port;
        do {
            try (ServerSocket first = new ServerSocket(0)) {
                port = first.getLocalPort();
            }
        } while (!free(port + 1));
        return port;
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** @param slot 0 or 1 */
    public CardSlot slot(int slot) {
        return new CardSlot(port + slot);
    }

    /** As the service names it. */
    public String reader(int slot) {
        return "Virtual PCD 00 %02d".formatted(slot);
    }

    private Process launch() {
        try {
            Process started = new ProcessBuilder(Peers.namespace(List.of(), "sh", "-c",
                    "mount -t tmpfs none /run && mkdir /run/pcscd &&"
                            + " exec " + DAEMON + " --foreground --info --config " + folder.resolve("readers")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("pcscd.log").toFile()))
                    .start();
            Path own = Path.of("/proc", Long.toString(started.pid()), "root", "run", "pcscd", "pcscd.comm");
            await(own, started);
            Path link = Files.createSymbolicLink(folder.resolve("socket"), own);
            Files.move(link, socket, StandardCopyOption.ATOMIC_MOVE);
            return started;
        } catch (IOException broken) {
            throw new IllegalStateException("pcscd could not be started", broken);
        }
    }

    private static void await(Path socket, Process started) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.exists(socket)) {
            if (!started.isAlive() || System.nanoTime() - end > 0) {
                started.destroyForcibly();
                throw new IllegalStateException("pcscd did not start; see pcscd.log");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Ends the service as an update of its package does; cards in its slots fall out. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Ends it without a chance to say so. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it again after {@link #stop} or {@link #kill}. */
    public void startAgain() {
        process = launch();
    }

    /** Keeps the service from doing anything, until {@link #thaw}. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("pcscd is gone");
            }
        } catch (IOException noKill) {
            throw new IllegalStateException("no program 'kill'", noKill);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            thaw();
        }
        stop();
    }
}
