package cn.banshi.terminal.cli;

import cn.banshi.core.backend.RestPairing;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.pairing.Credentials;
import cn.banshi.core.pairing.Enrolment;
import cn.banshi.core.pairing.Enrolment.Outcome;
import cn.banshi.terminal.cli.Fitted.Configured;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pairs this terminal with the backend. */
@Command(name = "enrol", description = {"Pair this terminal with the backend by a one-time code of the administrator.",
    "Run it as the user the terminal runs as. An identity in force is replaced."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = TerminalCommand.EXITS)
final class EnrolCommand implements Callable<Integer> {

    /** As in the contract. */
    private static final Pattern CODE = Pattern.compile("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");

    @Mixin
    private final ConfigurationOptions options = new ConfigurationOptions();
    @Option(names = "--code", paramLabel = "CODE", required = true, description = "As the administrator reads it out: K7QF-3M9T.")
    private String code = "";
    private final Output output;

    EnrolCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(switch (Fitted.configuration(options.config)) {
            case Configured.Wrong(Answer answer) -> answer;
            case Configured.By(TerminalConfiguration configuration, Path file) -> enrol(configuration, file);
        }, options.json);
    }

    private Answer enrol(TerminalConfiguration configuration, Path file) {
        String plain = code.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(plain).matches()) {
            return Answer.usage("code", "'" + code + "' is no pairing code; they look like K7QF-3M9T");
        }
        if (configuration.backend().trust().isEmpty()) {
            return Answer.usage("configuration",
                    file + ": backend.url: a backend without encryption pairs nobody; write"
                            + " https, and its authority in backend.trust");
        }
        var credentials = new Credentials(configuration.places().credential());
        var pairing = new RestPairing(configuration, credentials, InstantSource.system());
        Outcome outcome = new Enrolment(credentials, pairing, configuration.terminalId(), configuration.crypto())
                .pair(plain);
        return switch (outcome) {
            case Outcome.Paired(var credential) -> IdentityCommand.identity(credential);
            case Outcome.Refused(String type, String detail) -> Answer.error(Exit.REFUSED, "REFUSED",
                    type.substring(type.lastIndexOf('/') + 1),
                    "the backend refused (" + detail + "); ask the administrator for a new code for terminal "
                            + configuration.terminalId());
            case Outcome.Failed(String detail) -> Answer.error(Exit.FAILED, "FAILED", "not-paired", detail);
        };
    }
}
