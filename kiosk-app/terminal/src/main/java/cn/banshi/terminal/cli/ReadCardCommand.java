package cn.banshi.terminal.cli;

import cn.banshi.core.text.Masking;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.smartcard.SmartCardReader;
import cn.banshi.device.smartcard.SocialSecurityCard;
import cn.banshi.device.smartcard.SocialSecurityCardReader.ReadResult;
import cn.banshi.device.smartcard.SocialSecurityCardReader.Rejection;
import cn.banshi.drivers.Drivers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Reads one social-security card and prints as much of it as tells staff that it works. */
@Command(name = "read-card", description = {"Wait for a social-security card, read it and print what it says, masked.",
    "Nothing is kept."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = {
        DevicesCommand.EXITS, DevicesCommand.ADDRESSES})
final class ReadCardCommand implements Callable<Integer> {

    private static final int CITY = 6;

    @Mixin
    private final DeviceOptions options = new DeviceOptions();
    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "15", description = "Longest wait, for the card to come included (${DEFAULT-VALUE}).")
    private int seconds;
    private final Output output;

    ReadCardCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(Fitted.use(options, DeviceClass.SMART_CARD_READER,
                UnaryOperator.identity(), this::read), options.json);
    }

    private Answer read(SmartCardReader reader) {
        return switch (Drivers.socialSecurityCards(reader)
                .read(Deadline.after(Duration.ofSeconds(seconds)), new Cancellation(), () -> {})) {
            case ReadResult.Read(SocialSecurityCard card) -> {
                ObjectNode fields = masked(card);
                card.wipe();
                yield Answer.done(Answer.table(fields), Answer.object().set("card", fields));
            }
            case ReadResult.NoCard none -> Answer.refused("NO_CARD", "no-card",
                    "no card came within " + seconds + " s; put a card into the reader");
            case ReadResult.CardRemoved(String code) -> Answer.refused("CARD_REMOVED", code,
                    "the card was pulled while it was read; put it in again and leave it there");
            case ReadResult.CardRejected(Rejection reason, String code) -> Answer.refused(reason.name(), code,
                    words(reason) + " (" + code + ")");
            case ReadResult.Failed(Failure failure) -> Answer.failed(failure);
        };
    }

    private static String words(Rejection reason) {
        return switch (reason) {
            case UNRESPONSIVE -> "the card does not answer; turn it, chip first and upwards, or wipe the chip";
            case UNKNOWN_CARD -> "this is no social-security card; take it out and put the right one in";
            case LOCKED -> "the card is locked or tells nothing without a key; the holder has to see a person";
            case UNREADABLE -> "the card broke off again and again; wipe the chip or try another reader";
            case MALFORMED -> "the card's content follows no known layout; the holder has to see a person";
        };
    }

    private static ObjectNode masked(SocialSecurityCard card) {
        ObjectNode fields = Answer.object()
                .put("name", Masking.NAME.hide(card.name()))
                .put("number", Masking.NUMBER.hide(card.number()))
                .put("sex", card.sex().name());
        card.ethnicity().ifPresent(ethnicity -> fields.put("ethnicity", ethnicity));
        card.birth().ifPresent(birth -> fields.put("birth", birth.getYear() + "-**-**"));
        card.birthPlace().ifPresent(place -> fields.put("birthPlace", place));
        fields.put("cardNumber", Masking.ACCOUNT.hide(card.issue().cardNumber()));
        card.issue()
                .identification()
                .ifPresent(id -> fields.put("issuedIn", id.substring(0, Math.min(CITY, id.length()))));
        card.issue().specification().ifPresent(version -> fields.put("specification", version));
        date(card.issue().from(), "validFrom", fields);
        date(card.issue().to(), "validTo", fields);
        return fields;
    }

    private static void date(Optional<LocalDate> date, String name, ObjectNode fields) {
        date.ifPresent(day -> fields.put(name, day.toString()));
    }
}
