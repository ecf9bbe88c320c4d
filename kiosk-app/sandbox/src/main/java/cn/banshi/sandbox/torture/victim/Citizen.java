package cn.banshi.sandbox.torture.victim;

import cn.banshi.core.screen.Door;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Action.Signature;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Somebody who withdraws housing provident fund, again and again, a new person each time: looks at a screen and does the
 * one thing that is next there. Notes every number and every truth at the moment it is shown. One thread at a time.
 */
public final class Citizen {

    private static final String BANK_CARD = "6299990000000000012";
    /** Somebody else's: the platform decides against it. */
    private static final String OTHERS_BANK_CARD = "6299990000000000020";
    private static final int ONE_IN = 6;
    private static final int CODE_DIGITS = 6;
    private static final int MOBILE_DIGITS = 11;

    /** A form that is filled in without trouble takes twenty. */
    private static final int MOST_TOUCHES = 60;

    private final Notes notes;
    private final Phone phone;
    private final RandomGenerator random;
    private final Set<String> noted = new HashSet<>();
    private final Deque<String> reasonsLeft = new ArrayDeque<>();
    private final AtomicInteger visit;
    private final int patience;
    private int triesLeft;
    private String bankCard = BANK_CARD;
    private int touches;
    private boolean codeAsked;
    private boolean askedAgain;

    /**
     * @param visit number of the first visit
     * @param patience how often to try again what failed before signing; who has any also rates in the end
     */
    public Citizen(Notes notes, Phone phone, RandomGenerator random, int visit, int patience) {
        this.notes = notes;
        this.phone = phone;
        this.random = random;
        this.visit = new AtomicInteger(visit - 1);
        this.patience = patience;
    }

    public int visit() {
        return visit.get();
    }

    /** A new person before the attract screen. */
    public void comes() {
        int number = visit.incrementAndGet();
        noted.clear();
        reasonsLeft.clear();
        reasonsLeft.addAll(List.of("LOAN", "RENT"));
        bankCard = random.nextInt(ONE_IN) == 0 ? OTHERS_BANK_CARD : BANK_CARD;
        touches = 0;
        codeAsked = false;
        askedAgain = false;
        triesLeft = patience;
        notes.note("visit", number);
    }

    /** What a look at the screen makes a citizen remember. */
    public void sees(Presentation presentation) {
        switch (presentation.screen()) {
            case Screen.Working working -> working.reference().ifPresent(reference -> once("shown", reference));
            case Screen.Result result -> once("told", result.reference(), kind(result.outcome()), caseNumber(result));
            case Screen.Home home when home.door() != Door.OPEN -> once("door", home.door().name());
            case Screen.Fault fault -> once("fault", fault.code().shortCode(), fault.reference().orElse("-"));
            case Screen other -> {
            }
        }
    }

    private void once(String event, String... words) {
        if (noted.add(event + String.join(" ", words))) {
            notes.note(event, visit(), String.join(" ", words));
        }
    }

    /** The next touch; empty while there is nothing to do but wait. */
    public Optional<Action> does(Presentation presentation) {
        return switch (presentation.screen()) {
            case Screen.Attract attract -> Optional.of(new Action.Start());
            case Screen.Interrupted interrupted -> Optional.of(new Action.Next());
            case Screen.Home home -> Optional.of(new Action.ChooseService("fund-withdrawal"));
            case Screen.Search search -> Optional.of(new Action.ChooseService("fund-withdrawal"));
            case Screen.GoOn goOn -> Optional.of(new Action.Back());
            case Screen.ServiceIntro intro -> Optional.of(intro.closed().isEmpty() ? new Action.Next()
                    : triesAgain() ? new Action.Back() : new Action.Exit());
            case Screen.Consent consent -> Optional.of(new Action.Next());
            case Screen.Identify identify -> Optional.empty();
            case Screen.OtherConsent entrust -> Optional.of(new Action.Back());
            case Screen.ForWhom whom -> Optional.of(new Action.ActFor(""));
            case Screen.Conditions conditions -> Optional.of(conditions.open() ? new Action.Next() : new Action.Exit());
            case Screen.ConfirmData confirm -> Optional.of(new Action.Next());
            case Screen.FormPage form -> ++touches > MOST_TOUCHES
                    ? Optional.of(new Action.Exit())
                    : fillsIn(form);
            case Screen.FaceConsent _,Screen.FaceProof _,Screen.FaceDoubt _ -> Optional.of(new Action.ProveByCode());
            case Screen.Material original -> Optional.of(new Action.Exit());
            case Screen.Review review -> Optional.of(new Action.Next());
            case Screen.Sign sign -> Optional.of(new Action.Sign(stroke()));
            case Screen.Working working -> Optional.<Action>of(new Action.LeaveWaiting())
                    .filter(leave -> working.leavable() && random.nextBoolean());
            case Screen.Payment payment -> Optional.of(new Action.PayLater());
            case Screen.Result result -> leaves(result);
            case Screen.Answer answer -> Optional.of(new Action.Next());
            case Screen.Correction correction -> Optional.of(new Action.Next());
            case Screen.DraftOffer offer -> Optional.of(new Action.Next());
            case Screen.DraftKept kept -> Optional.of(new Action.Next());
            case Screen.Rating rating -> Optional.of(new Action.Next());
            case Screen.Goodbye goodbye -> Optional.empty();
            case Screen.Fault fault -> Optional.of(nothingRecorded(fault) && fault.retry() && triesAgain()
                    ? new Action.TryAgain()
                    : new Action.Exit());
        };
    }

    private static boolean nothingRecorded(Screen.Fault fault) {
        return fault.code() == FaultCode.BACKEND_DOWN || fault.code() == FaultCode.DATA_UNAVAILABLE;
    }

    private boolean triesAgain() {
        return triesLeft-- > 0;
    }

    private Optional<Action> leaves(Screen.Result result) {
        if (result.paper() == Paper.PRINTING) {
            return Optional.empty();
        }
        if (result.outcome() instanceof Outcome.NotYetKnown && !askedAgain) {
            askedAgain = true;
            return Optional.of(random.nextBoolean() ? new Action.TryAgain() : new Action.Next());
        }
        return Optional.of(result.rated().isEmpty() && (patience > 0 || random.nextInt(4) == 0) ? new Action.Rate(2)
                : new Action.Next());
    }

    private Optional<Action> fillsIn(Screen.FormPage form) {
        for (FieldView field : form.fields()) {
            Optional<Action> touch = switch (field) {
                case FieldView.Choice choice -> chooses(choice);
                case FieldView.Typed typed -> types(typed);
                case FieldView.Ways ways -> Optional.empty();
            };
            if (touch.isPresent()) {
                return touch;
            }
        }
        return Optional.of(new Action.Next());
    }

    private Optional<Action> chooses(FieldView.Choice choice) {
        if (choice.chosen().isPresent() && !(choice.state() instanceof FieldView.FieldState.Wrong)) {
            return Optional.empty();
        }
        String value = choice.options()
                .stream()
                .map(FieldView.Option::value)
                .filter(option -> option.equals(reasonsLeft.peek()))
                .findFirst()
                .orElseGet(() -> choice.options().getFirst().value());
        reasonsLeft.poll();
        return Optional.of(new Action.Choose(choice.id(), value));
    }

    private Optional<Action> types(FieldView.Typed typed) {
        if (!typed.text().isEmpty()) {
            return Optional.empty();
        }
        if (typed.pad() == FieldView.Pad.MONEY) {
            return Optional.of(new Action.Type(typed.id(), "100"));
        }
        if (typed.pad().hanzi()) {
            return Optional.of(new Action.Type(typed.id(), "花园路"));
        }
        if (typed.spelling().isPresent()) {
            return Optional.of(new Action.Type(typed.id(), typed.spelling().get().sample()));
        }
        return switch (typed.limit()) {
            case CODE_DIGITS -> code(typed);
            case MOBILE_DIGITS -> Optional.of(new Action.Type(typed.id(), Applicants.mobile(visit())));
            default -> Optional.of(new Action.Type(typed.id(), bankCard));
        };
    }

    private Optional<Action> code(FieldView.Typed typed) {
        if (!codeAsked) {
            codeAsked = true;
            return Optional.of(new Action.UseShortcut(typed.id()));
        }
        return phone.code(Applicants.mobile(visit()))
                .<Action>map(code -> new Action.Type(typed.id(), code))
                .or(() -> typed.shortcut()
                        .filter(again -> again.enabled() && triesAgain())
                        .map(again -> new Action.UseShortcut(typed.id())));
    }

    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "done";
            case Outcome.Accepted accepted -> "accepted";
            case Outcome.Awaits awaits -> "accepted";
            case Outcome.Unpaid unpaid -> "unpaid";
            case Outcome.NotDone notDone -> "not-done";
            case Outcome.NotYetKnown(boolean handedOver, var next) -> handedOver ? "maybe-there" : "waits-here";
        };
    }

    /** As shown, without the gaps; a dash when none is shown: then nothing was filed. */
    private static String caseNumber(Screen.Result result) {
        return result.rows()
                .stream()
                .map(Row::value)
                .map(value -> value.zh().replaceAll("\\s", ""))
                .filter(value -> value.matches("ZZ\\d{17}[0-9A-Z]"))
                .findFirst()
                .orElse("-");
    }

    private static Signature stroke() {
        return new Signature(List.of(new Signature.Stroke(List.of(new Signature.Point(10, 10, Duration.ZERO),
                new Signature.Point(120, 80, Duration.ofMillis(400)),
                new Signature.Point(300, 40, Duration.ofMillis(700))))), 900, 400);
    }
}
