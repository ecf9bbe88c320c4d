package cn.banshi.terminal.cli;

import cn.banshi.core.audit.AuditFile;
import cn.banshi.core.audit.AuditFile.Read;
import cn.banshi.core.audit.CheckpointFile;
import cn.banshi.core.audit.Verification;
import cn.banshi.core.audit.Verification.Flaw;
import cn.banshi.core.crypto.Certificates;
import cn.banshi.core.crypto.CredentialFile;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.Verifier;
import cn.banshi.terminal.cli.AuditOptions.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Follows the chain from end to end. */
@Command(name = "verify", description = {"Verify that no row of the audit log was changed, moved or removed.",
    "Compares it with the checkpoints in it, with those in audit-checkpoints.txt beside it, and with those that you"
            + " carried away before (banshi audit export). What no signed checkpoint stands behind could have been"
            + " rewritten as a whole by somebody who holds the disk."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = AuditCommand.EXITS)
final class AuditVerifyCommand implements Callable<Integer> {

    @Mixin
    private final AuditOptions options = new AuditOptions();
    @Option(names = "--checkpoints", paramLabel = "FILE", description = "Checkpoints that were carried away.")
    private Optional<Path> carriedAway = Optional.empty();
    @Option(names = "--certificate", paramLabel = "FILE", description = "Certificates (PEM) of the terminal whose"
            + " signatures count, beside its own key's.")
    private List<Path> certificates = new ArrayList<>();
    private final Output output;

    AuditVerifyCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(switch (options.log()) {
            case Found.Wrong(Answer answer) -> answer;
            case Found.Log(AuditFile file, Optional<Path> key) -> verified(file, key);
        }, options.json);
    }

    private Answer verified(AuditFile file, Optional<Path> ownKey) {
        List<Verifier> keys = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try {
            ownKey.ifPresent(path -> add(path, keys));
            for (Path certificate : certificates) {
                keys.addAll(keys(certificate));
            }
            lines.addAll(new CheckpointFile(file.database().resolveSibling("audit-checkpoints.txt")).lines());
            if (carriedAway.isPresent()) {
                lines.addAll(Files.readAllLines(carriedAway.get()));
            }
        } catch (IOException e) {
            return AuditOptions
                    .unreadable(e.getMessage() + ": cannot be read; give the right file and the right to read"
                            + " it");
        }
        return switch (file.verify(keys, lines)) {
            case Read.Unreadable<Verification>(String detail) -> AuditOptions.unreadable(detail);
            case Read.Known<Verification>(Verification found) -> told(found);
        };
    }

    /** Without it the signatures are those of a key that is not at hand, which the answer says. */
    private static void add(Path credential, List<Verifier> keys) {
        if (new CredentialFile(credential).read() instanceof CredentialFile.Read.Usable(var own)) {
            keys.add(own.key().verifier());
        }
    }

    private static List<Verifier> keys(Path certificate) throws IOException {
        String pem = Files.readString(certificate);
        return Stream.of(Suite.values())
                .flatMap(suite -> keys(suite, pem).stream())
                .findFirst()
                .orElseThrow(() -> new IOException(certificate + ": is no certificate of a suite of ours"));
    }

    /** Empty for certificates of the other suite. */
    private static Optional<List<Verifier>> keys(Suite suite, String pem) {
        try {
            return Optional.of(Certificates.read(suite, pem)
                    .stream()
                    .map(each -> new Verifier(suite, each.getPublicKey()))
                    .toList());
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Answer told(Verification found) {
        ObjectNode json = Answer.object();
        json.put("whole", found.whole())
                .put("rows", found.rows())
                .put("first", found.first())
                .put("last", found.last());
        json.put("vouchedThrough", found.vouchedThrough());
        json.putObject("checkpoints")
                .put("all", found.checkpoints().all())
                .put("signed", found.checkpoints().signed())
                .put("unknownKey", found.checkpoints().unknownKey());
        var flaws = json.putArray("flaws");
        found.flaws()
                .forEach(flaw -> flaws.addObject()
                        .put("kind", flaw.kind().name())
                        .put("row", flaw.row())
                        .put("detail", flaw.detail()));
        List<String> lines = new ArrayList<>();
        lines.add("rows         %d to %d, %d followed".formatted(found.first(), found.last(), found.rows()));
        lines.add("checkpoints  %d, of which %d signed by a known key and %d by an unknown one".formatted(
                found.checkpoints().all(), found.checkpoints().signed(), found.checkpoints().unknownKey()));
        lines.add(found.vouchedThrough() == 0
                ? "vouched for  nothing: no checkpoint here is signed by a known key"
                : "vouched for  up to row " + found.vouchedThrough());
        return new Answer(found.whole() ? Exit.DONE : Exit.REFUSED, lines, json, found.whole()
                ? Optional.empty()
                : Optional.of("the log is not whole\n" + String.join("\n", found.flaws()
                        .stream()
                        .map(Flaw::detail)
                        .map(detail -> "        " + detail)
                        .toList())));
    }
}
