package cn.banshi.sandbox.backend;

import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * Backends for tests. {@link #shared} serves every test that breaks nothing and files only for people of its own
 * ({@link Citizen#renting}); it lives as long as the test JVM.
 */
final class Backends {

    private static final Path ROOT = Path.of("target", "backends");

    private Backends() {}

    static SandboxBackend shared() {
        return Shared.BACKEND;
    }

    /** One after the other: a server's start sets process-wide things such as the log. */
    static synchronized SandboxBackend start(Clock clock) {
        return SandboxBackend.start(new Settings(0, 0, newFolder(), clock));
    }

    /** The terminal's own client, of a terminal that asks nobody who they are. */
    static RestBackend client(SandboxBackend sandbox, String terminal) {
        return new RestBackend(new BackendAccess(sandbox.address(), "https://platform.example/case/",
                Duration.ofSeconds(10), Duration.ofSeconds(10), true), terminal, InstantSource.system());
    }

    static Path newFolder() {
        try {
            Files.createDirectories(ROOT);
            return Files.createTempDirectory(ROOT, "backend");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    /** A clock that a test sets. */
    static final class Hands implements InstantSource {

        private volatile Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class Shared {

        private static final SandboxBackend BACKEND = start(Clock.systemUTC());
    }
}
