package cn.banshi.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.crypto.CredentialFile.Read;
import cn.banshi.core.crypto.CredentialFile.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The key outlives the process and nobody but its owner reads it; whatever is wrong with it is said, with the cure. */
class CredentialFileTest {

    private static final byte[] BYTES = "办事".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsAKeyThatSignsAsBefore(Suite suite) {
        CredentialFile file = file();
        TerminalKey made = TerminalKey.make(suite);

        assertThat(file.write(new Credential(made, List.of()))).isEqualTo(new Written.Safe());

        assertThat(file.read()).isInstanceOfSatisfying(Read.Usable.class, read -> {
            TerminalKey key = read.credential().key();
            assertThat(key.suite()).isEqualTo(suite);
            assertThat(key.keyId()).isEqualTo(made.keyId()).matches("[0-9a-f]{64}");
            assertThat(made.verifier().verifies(BYTES, key.sign(BYTES))).isTrue();
            assertThat(read.credential().validUntil()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void signsExactlyTheseBytes(Suite suite) {
        TerminalKey key = TerminalKey.make(suite);
        byte[] signature = key.sign(BYTES);
        byte[] changed = BYTES.clone();
        changed[0] ^= 1;

        assertThat(key.verifier().verifies(BYTES, signature)).isTrue();
        assertThat(key.verifier().verifies(changed, signature)).isFalse();
        assertThat(TerminalKey.make(suite).verifier().verifies(BYTES, signature)).isFalse();
        assertThat(key.verifier().verifies(BYTES, new byte[]{1, 2, 3})).isFalse();
        assertThat(key.verifier().verifies(BYTES, new byte[0])).isFalse();
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        write();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path()))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("identity"))))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws IOException {
        write();
        Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(unusable()).startsWith(file().path() + ": others may read the key (rw-r--r--); run 'chmod 600 ");
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(file().read()).isEqualTo(new Read.Missing());
    }

    @Test
    void namesDamageAndItsCure() throws IOException {
        write();
        String whole = Files.readString(file().path());

        change("");
        assertThat(unusable()).contains("is damaged (there is no PRIVATE KEY)", "pair the terminal again");
        change(whole.substring(0, whole.indexOf("-----BEGIN PUBLIC")));
        assertThat(unusable()).contains("is damaged (there is no PUBLIC KEY)");
        change(whole.replaceFirst("M[A-Za-z0-9]{20}", "MAAA"));
        assertThat(unusable()).contains("is damaged");
    }

    @Test
    void noticesAPrivateKeyOfAnotherPublicKey() throws IOException {
        write();
        String mine = Files.readString(file().path());
        write();
        String other = Files.readString(file().path());
        int end = mine.indexOf("-----BEGIN PUBLIC");

        change(mine.substring(0, end) + other.substring(other.indexOf("-----BEGIN PUBLIC")));

        assertThat(unusable()).contains("private and public key are not a pair");
    }

    @Test
    void keepsWhatWasThereWhenTheDiskRefuses() throws IOException {
        write();
        Files.createDirectories(folder.resolve("identity/terminal.pem.new/not-empty"));
        Read before = file().read();

        Written written = file().write(new Credential(TerminalKey.make(Suite.INTERNATIONAL), List.of()));

        assertThat(written).isInstanceOfSatisfying(Written.NotWritten.class,
                refused -> assertThat(refused.detail()).startsWith(file().path() + ": cannot be written ("));
        assertThat(keyId(file().read())).isEqualTo(keyId(before));
    }

    private CredentialFile file() {
        return new CredentialFile(folder.resolve("identity/terminal.pem"));
    }

    private void write() {
        file().write(new Credential(TerminalKey.make(Suite.INTERNATIONAL), List.of()));
    }

    private void change(String text) throws IOException {
        Files.writeString(file().path(), text);
    }

    private String unusable() {
        return file().read() instanceof Read.Unusable(String detail) ? detail : "";
    }

    private static String keyId(Read read) {
        return read instanceof Read.Usable(Credential credential) ? credential.key().keyId() : "";
    }
}
