package cn.banshi.core.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A credential in one PEM file (RFC 7468): private key, public key, certificates. One file, because key and certificate
 * must change together; readable by its owner alone; replaced as a whole and on the disk when {@link #write} returns.
 */
public final class CredentialFile {

    private static final String PAIR_AGAIN = "move it away and pair the terminal again (banshi terminal enrol)";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final Set<PosixFilePermission> OWNER_READS_AND_WRITES = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");
    /** A key and a chain of a few certificates are some kilobytes. */
    private static final long LARGEST = 256 * 1024;

    private final Path file;

    public CredentialFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** What lies there. */
    public sealed interface Read {

        record Usable(Credential credential) implements Read {}

        record Missing() implements Read {}

        /** @param detail for staff: file, cause, cure */
        record Unusable(String detail) implements Read {}
    }

    /** What came of writing. */
    public sealed interface Written {

        record Safe() implements Written {}

        /**
         * What was there before is there still.
         *
         * @param detail for staff: file, cause, cure
         */
        record NotWritten(String detail) implements Written {}
    }

    public Path path() {
        return file;
    }

    public Read read() {
        try {
            Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            if (!OWNER_READS_AND_WRITES.containsAll(rights)) {
                return unusable("others may read the key (" + PosixFilePermissions.toString(rights)
                        + "); run 'chmod 600 " + file + "', and pair the terminal again if it may have been copied");
            }
            if (Files.size(file) > LARGEST) {
                return unusable("is no key (longer than " + LARGEST + " bytes); " + PAIR_AGAIN);
            }
            return new Read.Usable(credential(Pem.read(Files.readString(file, StandardCharsets.US_ASCII))));
        } catch (NoSuchFileException e) {
            return new Read.Missing();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return unusable("is damaged (" + e.getMessage() + "); " + PAIR_AGAIN);
        } catch (IOException e) {
            return unusable("cannot be read (" + reason(e) + "); give the terminal's user the right to read it");
        }
    }

    private Read unusable(String why) {
        return new Read.Unusable(file + ": " + why);
    }

    private static Credential credential(List<Pem.Block> blocks) throws GeneralSecurityException {
        byte[] pkcs8 = one(blocks, PRIVATE);
        byte[] info = one(blocks, PUBLIC);
        Verifier verifier = Verifier.of(info);
        Suite suite = verifier.suite();
        TerminalKey key = TerminalKey.of(suite, pkcs8, verifier.publicKey());
        List<X509Certificate> chain = Certificates.read(suite, blocks);
        if (!chain.isEmpty() && !Arrays.equals(chain.getFirst().getPublicKey().getEncoded(), info)) {
            throw new GeneralSecurityException("the certificate is another key's");
        }
        return new Credential(key, chain);
    }

    private static byte[] one(List<Pem.Block> blocks, String label) throws GeneralSecurityException {
        return blocks.stream()
                .filter(block -> block.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("there is no " + label))
                .bytes();
    }

    /** Replaces the file in one step. */
    public Written write(Credential credential) {
        try {
            Path folder = folder();
            Path fresh = folder.resolve(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            try (FileChannel channel = FileChannel.open(fresh,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(OWNER_READS_AND_WRITES))) {
                writeAll(channel, text(credential));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
            return new Written.Safe();
        } catch (IOException e) {
            return new Written.NotWritten(file + ": cannot be written (" + reason(e)
                    + "); make room on the disk or give the terminal's user the right to write there");
        }
    }

    /** Takes the place of {@code other} in one step. */
    public Written replace(CredentialFile other) {
        try {
            Files.move(file, other.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder());
            return new Written.Safe();
        } catch (IOException e) {
            return new Written.NotWritten(other.file + ": cannot be replaced (" + reason(e)
                    + "); give the terminal's user the right to write there");
        }
    }

    private Path folder() throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
        return Files.isDirectory(folder)
                ? folder
                : Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ENTERS));
    }

    /** The name is on the disk, too, once its folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer text(Credential credential) {
        List<Pem.Block> blocks = new ArrayList<>();
        blocks.add(new Pem.Block(PRIVATE, credential.key().privateKey().getEncoded()));
        blocks.add(new Pem.Block(PUBLIC, credential.key().publicKey().getEncoded()));
        credential.chain().forEach(each -> blocks.add(Pem.certificate(each)));
        return StandardCharsets.US_ASCII.encode(Pem.write(blocks));
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getClass().getSimpleName();
    }
}
