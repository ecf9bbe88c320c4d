package cn.banshi.core.crypto;

import cn.banshi.core.crypto.Sealing.Reason;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A vault in a file that its owner alone may read: one key for each suite. Made when the first key is to be wrapped and
 * on the disk before it is used. Read anew at every use: no key stays in memory, and rights that were opened are noticed.
 */
public final class VaultFile implements Vault {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final String LABEL = " VAULT KEY";
    /** Two keys are some 200 bytes. */
    private static final int LARGEST = 4096;
    private static final int ID_BYTES = 8;

    private final Path directory;
    private final Path file;

    /** @param directory where {@code vault.key} lies; made when it is not there */
    public VaultFile(Path directory) {
        this.directory = directory.toAbsolutePath();
        this.file = this.directory.resolve("vault.key");
    }

    /** What lies there for one suite. */
    private sealed interface Read {

        @SuppressWarnings("ArrayRecordComponent") // used at once
        record Key(byte[] bytes) implements Read {}

        record Missing() implements Read {}

        record Unusable(String detail) implements Read {}
    }

    @Override
    public Sealing<Wrapped> wrap(Suite suite, byte[] key, byte[] context) {
        Read read = read(suite);
        return switch (read instanceof Read.Missing ? made(suite) : read) {
            case Read.Key(byte[] own) -> {
                byte[] nonce = Gcm.random(Gcm.NONCE_BYTES);
                byte[] sealed = Gcm.seal(suite, own, nonce, key, context);
                yield new Sealing.Done<>(new Wrapped(id(suite, own),
                        ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array()));
            }
            case Read.Missing missing -> new Sealing.NoVault<>(file + ": vanished as it was made; try again");
            case Read.Unusable(String detail) -> new Sealing.NoVault<>(detail);
        };
    }

    @Override
    public Sealing<byte[]> unwrap(Suite suite, Wrapped wrapped, byte[] context) {
        return switch (read(suite)) {
            case Read.Key(byte[] own) -> id(suite, own).equals(wrapped.vaultKey())
                    ? unwrap(suite, own, wrapped.bytes(), context)
                    : new Sealing.Refused<>(Reason.OTHER_KEY);
            case Read.Missing missing -> new Sealing.NoVault<>(
                    file + ": is missing; put it back, without it nothing that was sealed opens");
            case Read.Unusable(String detail) -> new Sealing.NoVault<>(detail);
        };
    }

    private static Sealing<byte[]> unwrap(Suite suite, byte[] own, byte[] wrapped, byte[] context) {
        if (wrapped.length != Gcm.NONCE_BYTES + Gcm.keyBytes(suite) + Gcm.TAG_BYTES) {
            return new Sealing.Refused<>(Reason.CHANGED);
        }
        try {
            return new Sealing.Done<>(Gcm.open(suite, own, Arrays.copyOf(wrapped, Gcm.NONCE_BYTES),
                    Arrays.copyOfRange(wrapped, Gcm.NONCE_BYTES, wrapped.length), context));
        } catch (GeneralSecurityException e) {
            return new Sealing.Refused<>(Reason.CHANGED);
        }
    }

    private static String id(Suite suite, byte[] key) {
        return HexFormat.of().formatHex(suite.digest(key), 0, ID_BYTES);
    }

    private Read read(Suite suite) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (!OWNER_ALONE.containsAll(rights)) {
                return new Read.Unusable(file + ": others may read the key (" + PosixFilePermissions.toString(rights)
                        + "); run 'chmod 600 " + file + "'");
            }
            if (Files.size(file) > LARGEST) {
                return damaged();
            }
            return Pem.read(Files.readString(file, StandardCharsets.US_ASCII))
                    .stream()
                    .filter(block -> block.label().equals(suite.name() + LABEL))
                    .filter(block -> block.bytes().length == Gcm.keyBytes(suite))
                    .findFirst()
                    .<Read>map(block -> new Read.Key(block.bytes()))
                    .orElseGet(this::damaged);
        } catch (NoSuchFileException e) {
            return new Read.Missing();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return damaged();
        } catch (IOException e) {
            return new Read.Unusable(file + ": cannot be read (" + e + "); check owner, rights and disk");
        }
    }

    private Read damaged() {
        return new Read.Unusable(file + ": is damaged; put back the file as it was. Only when nothing waits to be sent"
                + " ('banshi outbox list'), move it away: the terminal makes a new one");
    }

    private Read made(Suite suite) {
        try {
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, ".vault", ".new",
                    PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            try {
                write(fresh);
                link(fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return read(suite);
        } catch (IOException e) {
            return new Read.Unusable(file + ": cannot be made (" + e + "); make room on the disk, check owner and"
                    + " rights of its directory");
        }
    }

    /** Of two programs that make it at once the first wins, and neither ever sees half a file. */
    private void link(Path fresh) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            Log.write(new LogEvent.VaultMadeMeanwhile(file));
        }
    }

    private static void write(Path fresh) throws IOException {
        List<Pem.Block> keys = Arrays.stream(Suite.values())
                .map(suite -> new Pem.Block(suite.name() + LABEL, Gcm.random(Gcm.keyBytes(suite))))
                .toList();
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer text = StandardCharsets.US_ASCII.encode(Pem.write(keys));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
    }
}
