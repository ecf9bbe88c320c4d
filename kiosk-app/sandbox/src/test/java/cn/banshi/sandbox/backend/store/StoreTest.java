package cn.banshi.sandbox.backend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All or nothing, once, and still there for the next process. */
class StoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void leavesNothingOfATransactionThatFails() {
        UUID key = UUID.randomUUID();
        try (Store store = Store.open(folder)) {
            assertThatThrownBy(() -> store.inTransaction(transaction -> {
                transaction.submissions().add(row(key, "ZZ20261123000700001A"));
                transaction.next("case");
                throw new IllegalStateException("a fault of ours");
            })).isInstanceOf(IllegalStateException.class);

            assertThat(store.<Boolean>inTransaction(transaction -> transaction.submissions().find(key).isPresent()))
                    .isFalse();
            assertThat(store.<Integer>inTransaction(transaction -> transaction.next("case"))).isEqualTo(1);
        }
    }

    @Test
    void takesAKeyOnce() {
        UUID key = UUID.randomUUID();
        try (Store store = Store.open(folder)) {
            add(store, row(key, "ZZ20261123000700001A"));

            assertThatThrownBy(() -> add(store, row(key, "ZZ20261123000700002A"))).isInstanceOf(StoreException.class);

            List<SubmissionTable.Row> all = store.inTransaction(transaction -> transaction.submissions().all());
            assertThat(all).extracting(SubmissionTable.Row::caseNumber).containsExactly("ZZ20261123000700001A");
        }
    }

    @Test
    void givesBackTheSameBytesAfterItWasOpenedAgain() {
        UUID key = UUID.randomUUID();
        try (Store store = Store.open(folder)) {
            add(store, row(key, "ZZ20261123000700001A"));
            store.inTransaction(transaction -> transaction.next("case"));
        }
        try (Store store = Store.open(folder)) {
            var found = store.inTransaction(transaction -> transaction.submissions().find(key)).orElseThrow();

            assertThat(found.request()).isEqualTo("{\"name\":\"孙𠮷月\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(found.receivedAt()).isEqualTo(NOW);
            assertThat(store.<Integer>inTransaction(transaction -> transaction.next("case"))).isEqualTo(2);
        }
    }

    private static void add(Store store, SubmissionTable.Row row) {
        store.inTransaction(transaction -> {
            transaction.submissions().add(row);
            return row;
        });
    }

    private static SubmissionTable.Row row(UUID key, String caseNumber) {
        return new SubmissionTable.Row(key, "0".repeat(64), "0007-00042-K", "fund-withdrawal", caseNumber, NOW,
                "{\"name\":\"孙𠮷月\"}".getBytes(StandardCharsets.UTF_8), "{}", Optional.empty());
    }
}
