package cn.banshi.terminal.cli;

import cn.banshi.core.crypto.Sealed;
import cn.banshi.core.outbox.StaffOutbox;
import cn.banshi.core.outbox.StaffOutbox.Looked;
import cn.banshi.core.outbox.StaffOutbox.Seen;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Writes one entry to a file that its owner alone may read. */
@Command(name = "export", description = {
    "Write an entry to a new file: as it is sealed on this terminal, of use only together with its vault.key.",
    "With --open the application itself, exactly as it is sent: PERSONAL DATA.",
    "Remembered in the audit log."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = OutboxCommand.EXITS)
final class OutboxExportCommand implements Callable<Integer> {

    @Mixin
    private final ConfigurationOptions options = new ConfigurationOptions();
    @Parameters(paramLabel = "REF", description = "Number on the slip, such as 0007-00042-7.")
    private String reference = "";
    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file; must not be there yet.")
    private Path file = Path.of("");
    @Option(names = "--open", description = "Write the application itself: PERSONAL DATA.")
    private boolean open;
    private final Output output;

    OutboxExportCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(OutboxAccess.with(options, outbox -> OutboxAccess.answer(reference, outbox.find(reference),
                seen -> export(outbox, seen))), options.json);
    }

    private Answer export(StaffOutbox outbox, Seen seen) {
        Looked<byte[]> bytes = open ? outbox.opened(reference) : sealed(outbox, seen);
        return OutboxAccess.answer(reference, bytes, this::write);
    }

    private Looked<byte[]> sealed(StaffOutbox outbox, Seen seen) {
        return switch (outbox.sealed(reference)) {
            case Looked.Found<Sealed>(Sealed body) -> new Looked.Found<>(json(seen, body));
            case Looked.Unknown<Sealed> unknown -> new Looked.Unknown<>();
            case Looked.Refused<Sealed>(String why) -> new Looked.Refused<>(why);
            case Looked.Unreadable<Sealed>(String detail) -> new Looked.Unreadable<>(detail);
        };
    }

    private static byte[] json(Seen seen, Sealed body) {
        ObjectNode json = OutboxAccess.fields(seen);
        json.put("key", seen.key()).put("group", seen.group());
        json.putObject("sealed")
                .put("suite", body.suite())
                .put("vaultKey", body.vaultKey())
                .put("wrappedKey", body.wrappedKey())
                .put("nonce", body.nonce())
                .put("bytes", body.bytes());
        return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private Answer write(byte[] bytes) {
        try {
            return PrivateFile.write(file, bytes).orElseGet(() -> written(bytes.length));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private Answer written(int bytes) {
        String warning = open ? "; PERSONAL DATA: delete it when it is no longer needed" : "";
        return Answer.done(List.of(reference + ": " + bytes + " bytes in " + file + warning),
                Answer.object().put("reference", reference).put("file", file.toString()).put("opened", open));
    }
}
