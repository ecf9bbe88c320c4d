package cn.banshi.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rooms write together or not at all, beside other programs, and bring their tables from version to version. */
class StoreTest {

    private static final Tables BOOKS = new Tables("books",
            List.of("CREATE TABLE book (title TEXT NOT NULL) STRICT; CREATE TABLE shelf (name TEXT) STRICT;"));
    private static final Tables BOOKS_2 = new Tables("books",
            List.of(BOOKS.versions().getFirst(), "ALTER TABLE book ADD COLUMN year INTEGER NOT NULL DEFAULT 2026;"));
    private static final Tables LOG = new Tables("log", List.of("CREATE TABLE line (text TEXT NOT NULL) STRICT;"));

    @TempDir
    private Path dir;

    @Test
    void writesWhatTwoRoomsDoTogetherOrNotAtAll() throws SQLException {
        try (Store store = store(BOOKS, LOG)) {
            store.change(sql -> both(sql, "one"));
            assertThatThrownBy(
                    () -> store.change(sql -> both(sql, "two") + sql.change("INSERT INTO line VALUES (NULL)")))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> store.change(sql -> {
                both(sql, "three");
                throw new IllegalStateException("a defect of a room");
            })).isInstanceOf(IllegalStateException.class);
            store.change(sql -> both(sql, "four"));

            assertThat(titles(store)).containsExactly("one", "four");
            assertThat(lines(store)).containsExactly("one", "four");
        }
    }

    @Test
    void trustsNoSchemaAndChecksEveryCell() throws SQLException {
        try (Store store = store(BOOKS)) {
            for (String pragma : List.of("trusted_schema = 0", "cell_size_check = 1")) {
                String[] words = pragma.split(" = ", -1);
                Optional<String> set = store.read(sql -> sql.first("PRAGMA " + words[0], row -> row.getString(1)));
                assertThat(set).as(words[0]).hasValue(words[1]);
            }
        }
    }

    @Test
    void leadsTheTablesOfAnEarlierVersionToItsOwn() throws SQLException {
        try (Store store = store(BOOKS)) {
            store.change(sql -> book(sql, "kept"));
        }
        try (Store store = store(BOOKS_2, LOG)) {
            Optional<String> title = store
                    .read(sql -> sql.first("SELECT title || year FROM book", row -> row.getString(1)));
            assertThat(title).hasValue("kept2026");
        }
        try (Store store = store(BOOKS)) {
            assertThatThrownBy(() -> titles(store)).isInstanceOf(SQLException.class)
                    .hasMessageContaining("tables of books have format 2, this program knows 1");
        }
    }

    @Test
    void putsADamagedFileAsideAndCarriesOverWhatCanBeRead() throws SQLException, IOException {
        manyBooks();
        byte[] damaged = damage(8);

        try (Store store = store(BOOKS)) {
            assertThat(titles(store)).hasSizeBetween(1_900, 1_999).contains("book 0 " + "x".repeat(40));
            store.change(sql -> book(sql, "a new one"));
        }
        assertThat(pages(Files.readAllBytes(dir.resolve("terminal.db.damaged-1")))).isEqualTo(pages(damaged));
    }

    @Test
    void hasItToldFirstThingInTheFreshFile() throws SQLException, IOException {
        manyBooks();
        damage(8);

        try (Store store = store(BOOKS, LOG)) {
            store.witnessed((fresh, renewal) -> {
                assertThat(titles(fresh)).hasSize((int) renewal.carried());
                assertThat(renewal.lost()).isPositive().isEqualTo(2_000 - renewal.carried());
                assertThat(renewal.counted()).isTrue();
                fresh.change("INSERT INTO line VALUES (?)", renewal.aside().getFileName().toString());
            });
            titles(store);
        }
        try (Store beside = store(BOOKS, LOG)) {
            assertThat(lines(beside)).containsExactly("terminal.db.damaged-1");
        }
    }

    @Test
    void findsTheDamagedFileAgainWhenTheDiskDoesNotTakeAFreshOne() throws SQLException, IOException {
        manyBooks();
        byte[] damaged = damage(8);
        try (Store store = store(BOOKS, LOG)) {
            store.witnessed((fresh, renewal) -> {
                throw new SQLException("disk full");
            });
            assertThatThrownBy(() -> titles(store)).hasMessage("disk full");
            assertThat(pages(Files.readAllBytes(dir.resolve("terminal.db")))).isEqualTo(pages(damaged));
            assertThat(dir.resolve("terminal.db.damaged-1")).doesNotExist();

            store.witnessed((fresh, renewal) -> {});
            assertThat(titles(store)).hasSizeBetween(1_900, 1_999);
        }
    }

    private void manyBooks() throws SQLException {
        try (Store store = store(BOOKS, LOG)) {
            store.change(sql -> {
                for (int i = 0; i < 2_000; i++) {
                    book(sql, "book " + i + " " + "x".repeat(40));
                }
                return 0;
            });
        }
    }

    @Test
    void findsDamageWhileItWorksAndIsWellAtTheNextUse() throws SQLException, IOException {
        try (Store store = store(BOOKS)) {
            store.change(sql -> {
                for (int i = 0; i < 60_000; i++) {
                    book(sql, "book " + i + " " + "x".repeat(40));
                }
                return 0;
            });
        }
        try (Store store = store(BOOKS)) {
            store.change(sql -> book(sql, "opens it"));
            store.checkpoint();
            damage(8);
            assertThatThrownBy(() -> titles(store)).isInstanceOf(SQLException.class);

            assertThat(titles(store)).hasSizeGreaterThan(59_000);
        }
    }

    @Test
    void sweepsTheLibrariesOfProcessesThatWereKilled() throws SQLException, IOException {
        Path left = Files.createFile(dir.resolve("sqlite-3.54.1.0-0123-libsqlitejdbc.so"));
        Path unpacking = Files.createFile(dir.resolve("sqlite-3.54.1.0-4567-libsqlitejdbc.so"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        try (Store store = store(BOOKS)) {
            store.change(sql -> book(sql, "opens it"));
        }
        assertThat(left).doesNotExist();
        assertThat(unpacking).exists();
    }

    /** All but the first, in which SQLite notes that the log was brought in. */
    private static byte[] pages(byte[] file) {
        return Arrays.copyOfRange(file, 4096, file.length);
    }

    /** Overwrites a page of 4,096 bytes, counted from 1. */
    private byte[] damage(int page) throws IOException {
        Path file = dir.resolve("terminal.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, (page - 1) * 4096, page * 4096, (byte) 0xa5);
        Files.write(file, bytes);
        return bytes;
    }

    @Test
    void leavesTheFileAsItWasWhenANewVersionFails() throws SQLException {
        try (Store store = store(BOOKS)) {
            store.change(sql -> book(sql, "kept"));
        }
        var broken = new Tables("books",
                List.of(BOOKS.versions().getFirst(), "DELETE FROM book; ALTER TABLE nothing ADD COLUMN x;"));
        try (Store store = store(broken)) {
            assertThatThrownBy(() -> titles(store)).isInstanceOf(SQLException.class);
        }
        try (Store store = store(BOOKS)) {
            assertThat(titles(store)).containsExactly("kept");
        }
    }

    @Test
    void takesTurnsWithAnotherProgram() throws SQLException, InterruptedException, ExecutionException {
        try (Store terminal = store(BOOKS, LOG);
                Store staff = store(BOOKS);
                var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> changes = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String title = "book " + i;
                changes.add(threads.submit(() -> terminal.change(sql -> book(sql, title))));
                changes.add(threads.submit(() -> staff.change(sql -> book(sql, title))));
            }
            for (Future<Integer> change : changes) {
                assertThat(change.get()).isEqualTo(1);
            }
            assertThat(titles(terminal)).hasSize(100);
        }
    }

    @Test
    void leavesNothingOfWhatWasOverwritten() throws SQLException, IOException {
        try (Store store = store(BOOKS)) {
            store.change(sql -> book(sql, "a secret title"));
            assertThat(onDisk("a secret title")).isTrue();

            store.change(sql -> sql.change("UPDATE book SET title = ''"));

            assertThat(store.checkpoint()).isTrue();
            assertThat(onDisk("a secret title")).isFalse();
        }
    }

    @Test
    void saysThatTheLogIsNotEmptiedWhileAnotherReads() throws SQLException {
        try (Store store = store(BOOKS); Store reader = store(BOOKS)) {
            store.change(sql -> book(sql, "one"));
            assertThat(reader.<Boolean>read(sql -> {
                sql.list("SELECT * FROM book", row -> 1);
                store.change(other -> book(other, "two"));
                return store.checkpoint();
            })).isFalse();
            assertThat(store.checkpoint()).isTrue();
        }
    }

    @Test
    void isReadByNobodyElse() throws SQLException, IOException {
        try (Store store = store(BOOKS)) {
            store.change(sql -> book(sql, "one"));
            for (String file : List.of("terminal.db", "terminal.db-wal", "terminal.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(file)))).as(file)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void refusesAfterItWasClosed() throws SQLException {
        Store store = store(BOOKS);
        store.close();
        assertThatThrownBy(() -> titles(store)).isInstanceOf(SQLException.class).hasMessage("the store is closed");
    }

    private Store store(Tables... tables) {
        return new Store(dir, List.of(tables));
    }

    private static int both(Transaction sql, String text) throws SQLException {
        return book(sql, text) + sql.change("INSERT INTO line VALUES (?)", text);
    }

    private static int book(Transaction sql, String title) throws SQLException {
        return sql.change("INSERT INTO book (title) VALUES (?)", title);
    }

    private static List<String> titles(Store store) throws SQLException {
        return store.read(StoreTest::titles);
    }

    private static List<String> titles(Transaction sql) throws SQLException {
        return sql.list("SELECT title FROM book", row -> row.getString(1));
    }

    private static List<String> lines(Store store) throws SQLException {
        return store.read(sql -> sql.list("SELECT text FROM line", row -> row.getString(1)));
    }

    private boolean onDisk(String text) throws IOException {
        for (String file : List.of("terminal.db", "terminal.db-wal")) {
            if (Files.readString(dir.resolve(file), StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }
}
