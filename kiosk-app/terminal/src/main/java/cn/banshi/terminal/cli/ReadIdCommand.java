package cn.banshi.terminal.cli;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.device.idcard.IdCardReader.Rejection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Reads one card and prints what it says. */
@Command(name = "read-id", description = {"Wait for an identity card, read it and print every decoded field and the raw"
        + " status.",
    "What is printed is PERSONAL DATA: do not keep it, do not send it on, do not run this into a log."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = {
        DevicesCommand.EXITS, DevicesCommand.ADDRESSES})
final class ReadIdCommand implements Callable<Integer> {

    @Mixin
    private final DeviceOptions options = new DeviceOptions();
    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "15", description = "Longest wait, for the card to come included (${DEFAULT-VALUE}).")
    private int seconds;
    @Option(names = "--fingerprint", description = "Read the fingerprint data too; only its size is printed.")
    private boolean fingerprint;
    @Option(names = "--newest-address", description = "Read the address appended after a move.")
    private boolean newestAddress;
    private final Output output;

    ReadIdCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(Fitted.use(options, DeviceClass.ID_CARD_READER,
                UnaryOperator.identity(), this::read), options.json);
    }

    private Answer read(IdCardReader reader) {
        return answer(reader.read(new ReadRequest(fingerprint, newestAddress),
                Deadline.after(Duration.ofSeconds(seconds)), new Cancellation()));
    }

    private Answer answer(ReadResult result) {
        return switch (result) {
            case ReadResult.Read(IdCard card) -> card(card);
            case ReadResult.NoCard() -> Answer.refused("NO_CARD", "no-card",
                    "no card came within " + seconds + " s; lay a card on the reader");
            case ReadResult.CardRemoved(String code) -> Answer.refused("CARD_REMOVED", code,
                    "the card left the reader while it was read; lay it down again and leave it there");
            case ReadResult.CardRejected(Rejection reason, String code) -> Answer.refused(reason.name(), code,
                    words(reason) + " (" + code + ")");
            case ReadResult.Failed(Failure failure) -> Answer.failed(failure);
        };
    }

    private static String words(Rejection reason) {
        return switch (reason) {
            case UNKNOWN_CARD -> "this is no identity card; take other cards and phones off the reader";
            case NOT_SELECTED -> "the card could not be selected; leave only one card on the reader";
            case UNREADABLE -> "the card could not be read; turn it or try another reader";
            case AUTHENTICATION_FAILED -> "card and reader did not accept each other; try another reader";
            case MALFORMED -> "the card's content follows no known layout; the holder has to see a person";
        };
    }

    private static Answer card(IdCard card) {
        ObjectNode fields = CardFields.of(card);
        ObjectNode json = Answer.object();
        json.put("status", card.status());
        json.set("card", fields.deepCopy());
        json.put("photoBytes", card.photo().length).put("fingerprintBytes", card.fingerprint().length);
        fields.put("photo", card.photo().length + " bytes");
        fields.put("fingerprint", card.fingerprint().length + " bytes");
        fields.put("status", card.status());
        return new Answer(Exit.DONE, Answer.table(fields), json, Optional.empty());
    }
}
