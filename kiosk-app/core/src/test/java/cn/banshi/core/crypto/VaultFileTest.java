package cn.banshi.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.crypto.Sealing.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that its owner alone may read, made once, and a clear complaint when it is not as it must be. */
class VaultFileTest {

    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTEXT = {7};

    @TempDir
    private Path dir;

    @Test
    void makesTheKeyForItsOwnerAlone() throws IOException {
        wrapped(vault());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files).as("no copy of it is left").containsExactly(file());
        }
    }

    @Test
    void opensAfterARestartWhatItWrappedBefore() {
        assertThat(vault().unwrap(Suite.SM, wrapped(vault()), CONTEXT))
                .isInstanceOfSatisfying(Sealing.Done.class, done -> assertThat(done.value()).isEqualTo(KEY));
    }

    @Test
    void makesNoSecondKeyWhenAskedByManyAtOnce() throws InterruptedException, ExecutionException {
        Set<String> keys = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Vault.Wrapped>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(() -> wrapped(vault()));
            }
            for (Future<Vault.Wrapped> each : threads.invokeAll(all)) {
                keys.add(each.get().vaultKey());
            }
        }
        assertThat(keys).hasSize(1);
    }

    @Test
    void refusesAKeyThatOthersMayReadUntilThatIsCured() throws IOException {
        Vault.Wrapped wrapped = wrapped(vault());
        rights("rw-r-----");

        assertThat(complaint(vault().unwrap(Suite.SM, wrapped, CONTEXT)))
                .contains(file() + ": others may read the key (rw-r-----)", "chmod 600 " + file());
        assertThat(complaint(vault().wrap(Suite.SM, KEY, CONTEXT))).contains("others may read the key");

        rights("rw-------");
        assertThat(vault().unwrap(Suite.SM, wrapped, CONTEXT)).isInstanceOf(Sealing.Done.class);
    }

    @Test
    void makesNoKeyInPlaceOfOneThatIsMissing() throws IOException {
        Vault.Wrapped wrapped = wrapped(vault());
        Files.delete(file());

        assertThat(complaint(vault().unwrap(Suite.SM, wrapped, CONTEXT))).contains("is missing; put it back");
        assertThat(file()).doesNotExist();
    }

    @Test
    void namesWhatWasWrappedByAnotherKey() throws IOException {
        Vault.Wrapped wrapped = wrapped(vault());
        Files.delete(file());
        wrapped(vault());

        assertThat(vault().unwrap(Suite.SM, wrapped, CONTEXT)).isEqualTo(new Sealing.Refused<>(Reason.OTHER_KEY));
    }

    @Test
    void neverReplacesADamagedKey() throws IOException {
        wrapped(vault());
        String whole = Files.readString(file());
        for (String damaged : List.of("", whole.substring(0, whole.length() / 2), whole.replace("SM VAULT", "SM OTHER"),
                "x".repeat(9_000),
                whole.replace("-----BEGIN SM VAULT KEY-----\n", "-----BEGIN SM VAULT KEY-----\nAAAA"))) {
            Files.writeString(file(), damaged);

            assertThat(complaint(vault().wrap(Suite.SM, KEY, CONTEXT))).contains("is damaged; put back");
            assertThat(file()).hasContent(damaged);
        }
    }

    @Test
    void saysThatItCannotBeMade() throws IOException {
        Files.writeString(dir.resolve("file"), "");

        assertThat(complaint(new VaultFile(dir.resolve("file")).wrap(Suite.SM, KEY, CONTEXT)))
                .contains("vault.key", "check owner");
    }

    private Path file() {
        return dir.resolve("vault.key");
    }

    private VaultFile vault() {
        return new VaultFile(dir);
    }

    private void rights(String rights) throws IOException {
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(rights));
    }

    private static Vault.Wrapped wrapped(Vault vault) {
        return switch (vault.wrap(Suite.SM, KEY, CONTEXT)) {
            case Sealing.Done<Vault.Wrapped>(Vault.Wrapped wrapped) -> wrapped;
            case Sealing.NoVault<Vault.Wrapped> none -> throw new AssertionError(none);
            case Sealing.Refused<Vault.Wrapped> refused -> throw new AssertionError(refused);
        };
    }

    private static String complaint(Sealing<?> sealing) {
        return sealing instanceof Sealing.NoVault<?>(String detail) ? detail : "none: " + sealing;
    }
}
