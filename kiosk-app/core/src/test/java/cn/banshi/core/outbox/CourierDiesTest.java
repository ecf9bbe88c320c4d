package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real thread that delivers is killed: it is noticed and can be started again. */
class CourierDiesTest {

    @TempDir
    private Path dir;

    @Test
    void isNoticedAndStartedAgain() throws InterruptedException {
        try (SqliteOutbox outbox = new OutboxHarness().open(dir, new FakeBackend())) {
            assertThat(outbox.delivering()).isFalse();
            outbox.nextReference(); // an interrupt would be lost in SQLite's loading of its library
            Set<Thread> others = couriers();
            outbox.start();
            outbox.start();
            Set<Thread> ours = couriers();
            ours.removeAll(others);
            assertThat(ours).hasSize(1);
            assertThat(outbox.delivering()).isTrue();

            Thread courier = ours.iterator().next();
            courier.interrupt();
            assertThat(courier.join(Duration.ofSeconds(10))).isTrue();
            assertThat(outbox.delivering()).isFalse();

            outbox.start();
            assertThat(outbox.delivering()).isTrue();
        }
    }

    private static Set<Thread> couriers() {
        return Thread.getAllStackTraces()
                .keySet()
                .stream()
                .filter(thread -> thread.getName().equals("outbox-courier"))
                .collect(Collectors.toSet());
    }
}
