package cn.banshi.terminal.cli;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.CredentialFile.Read;
import cn.banshi.core.pairing.Credentials;
import cn.banshi.terminal.cli.Fitted.Configured;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Shows who this terminal is to the backend; asks nobody. */
@Command(name = "identity", description = "Show who this terminal is to the backend, and until when. Asks nobody.", footerHeading = DevicesCommand.FOOTER_HEADING, footer = TerminalCommand.EXITS)
final class IdentityCommand implements Callable<Integer> {

    private static final String PAIR = "pair it: banshi terminal enrol --code CODE";

    @Mixin
    private final ConfigurationOptions options = new ConfigurationOptions();
    private final Output output;

    IdentityCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(switch (Fitted.configuration(options.config)) {
            case Configured.Wrong(Answer answer) -> answer;
            case Configured.By(TerminalConfiguration configuration, Path file) -> identity(configuration);
        }, options.json);
    }

    private static Answer identity(TerminalConfiguration configuration) {
        return switch (new Credentials(configuration.places().credential()).inForce()) {
            case Read.Usable(Credential credential) when credential.certificate().isPresent() -> identity(credential);
            case Read.Usable keyAlone -> notPaired();
            case Read.Missing none -> notPaired();
            case Read.Unusable(String detail) -> Answer.error(Exit.FAILED, "UNUSABLE", "key", detail);
        };
    }

    private static Answer notPaired() {
        return Answer.error(Exit.REFUSED, "NOT_PAIRED", "not-paired", "this terminal is not paired; " + PAIR);
    }

    /** @param credential of a paired terminal */
    static Answer identity(Credential credential) {
        ObjectNode fields = Answer.object();
        fields.put("subject", credential.subject().orElse(""));
        credential.certificate().ifPresent(own -> fields.put("serial", own.getSerialNumber().toString(16)));
        credential.validUntil().ifPresent(end -> fields.put("validUntil", end.toString()));
        fields.put("keyId", credential.key().keyId()).put("suite", credential.key().suite().word());
        return Answer.done(Answer.table(fields), fields);
    }
}
