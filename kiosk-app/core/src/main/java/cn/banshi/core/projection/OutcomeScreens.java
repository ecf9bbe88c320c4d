package cn.banshi.core.projection;

import cn.banshi.core.audit.Aftermath;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.Rows;
import cn.banshi.core.form.Wording;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.screen.FieldView.Option;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Working;
import cn.banshi.core.screen.Screen.Working.Work;
import cn.banshi.core.session.BehalfRows;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.OutcomeWords;
import cn.banshi.core.session.PartRows;
import cn.banshi.core.session.PaymentRows;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Masking;
import cn.banshi.core.text.TextKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Waiting for the truth, telling it, asking how it was. */
final class OutcomeScreens {

    /** As the flagship promises: seconds. */
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final List<TextKey> REASONS = List.of(TextKey.REASON_SLOW, TextKey.REASON_UNCLEAR,
            TextKey.REASON_DEVICE, TextKey.REASON_RESULT, TextKey.REASON_OTHER);

    private final Library library;
    private final VisitForms forms;

    OutcomeScreens(Library library, VisitForms forms) {
        this.library = library;
        this.forms = forms;
    }

    Screen recording() {
        return new Working(Work.SUBMITTING, USUAL, false, Optional.empty());
    }

    Screen delivering(SessionState.Delivering delivering) {
        return new Working(Work.SUBMITTING, USUAL, delivering.leavable(), Optional.of(delivering.reference()));
    }

    Screen result(SessionState.Result result, Visit visit) {
        Procedure procedure = library.catalogue().known(result.service()).procedureHere();
        Form form = forms.form(result.service(), visit);
        Wording wording = OutcomeWords.of(procedure, form.wording(), visit);
        return new Screen.Result(outcome(result, visit, form), result.reference(),
                Stream.concat(PaymentRows.of(result.truth(), visit, library.texts()).stream(),
                        rows(procedure, wording, visit, parts(result, procedure, form, visit)).stream()).toList(),
                result.paper(), library.terminal().caseAddress() + result.reference(), result.rated());
    }

    private Outcome outcome(SessionState.Result result, Visit visit, Form form) {
        Localized message = visit.receipt()
                .map(receipt -> OutcomeWords.message(receipt, visit))
                .orElse(Localized.same(""));
        return switch (result.truth()) {
            case DONE -> new Outcome.Done(message);
            case ACCEPTED, PAID -> new Outcome.Accepted(message);
            case TO_AGREE -> new Outcome.Awaits(message);
            case TO_PAY -> new Outcome.Unpaid(false, List.of(text(TextKey.PAY_NOW_OR_LATER), payLater(visit)));
            case MAYBE_PAID -> new Outcome.Unpaid(true,
                    List.of(text(TextKey.PAY_ONCE), text(TextKey.PAY_PHONE_SAYS), payLater(visit)));
            case REFUSED -> new Outcome.NotDone(message, whatNow(visit));
            case REJECTED -> new Outcome.NotDone(text(TextKey.NOT_DONE_REJECTED), List.of(window()));
            case TAKEN_BACK -> new Outcome.NotDone(text(TextKey.NOT_DONE_OFFLINE),
                    List.of(text(TextKey.NOT_DONE_LATER), window()));
            case MAYBE_HANDED_OVER -> new Outcome.NotYetKnown(true,
                    whatNext(TextKey.UNKNOWN_ASKING, TextKey.UNKNOWN_ASKING_HERE, result, form));
            case WAITS_HERE -> new Outcome.NotYetKnown(false,
                    whatNext(TextKey.UNKNOWN_SENDING, TextKey.UNKNOWN_SENDING_HERE, result, form));
        };
    }

    private Localized payLater(Visit visit) {
        return text(TextKey.PAY_LATER)
                .filled("day", visit.billed().map(billed -> Dates.day(billed.order().payUntil())).orElseThrow())
                .filled("window", library.terminal().help().window());
    }

    private List<Localized> whatNow(Visit visit) {
        List<Localized> whatNow = new ArrayList<>();
        visit.receipt()
                .flatMap(Backend.Receipt::nextDate)
                .ifPresent(day -> whatNow.add(text(TextKey.NOT_DONE_DATE).filled("date", Dates.day(day))));
        whatNow.add(window());
        return whatNow;
    }

    private Localized window() {
        return text(TextKey.NOT_DONE_WINDOW).filled("window", library.terminal().help().window());
    }

    /** @param untold in place of {@code told} where no mobile number was asked for */
    private List<Localized> whatNext(TextKey told, TextKey untold, SessionState.Result result, Form form) {
        Localized first = form.mobile()
                .map(Masking.MOBILE::hide)
                .map(mobile -> text(told).filled("mobile", Localized.same(mobile)))
                .orElseGet(() -> text(untold));
        return List.of(first,
                text(TextKey.UNKNOWN_SLIP).filled("reference", Localized.same(result.reference()))
                        .filled("window", library.terminal().help().window()),
                text(TextKey.UNKNOWN_ONCE));
    }

    /** Nothing of the person: whoever stands there has not shown who they are. */
    Screen interrupted(SessionState.Interrupted interrupted) {
        return switch (interrupted.left()) {
            case Aftermath.Left.Filed(String reference, boolean received) -> new Screen.Interrupted(
                    Optional.of(new Screen.Interrupted.Filed(reference, received,
                            library.terminal().caseAddress() + reference, interrupted.slip())),
                    whatNow(interrupted));
            case Aftermath.Left.NothingFiled none -> new Screen.Interrupted(Optional.empty(), whatNow(interrupted));
            case Aftermath.Left.Nothing none -> throw new IllegalStateException("nothing was interrupted");
        };
    }

    private List<Localized> whatNow(SessionState.Interrupted interrupted) {
        List<Localized> whatNow = new ArrayList<>();
        if (interrupted.left() instanceof Aftermath.Left.NothingFiled) {
            whatNow.add(text(TextKey.INTERRUPTED_AGAIN));
        } else {
            if (interrupted.slip().isEmpty()) {
                whatNow.add(text(TextKey.INTERRUPTED_KEEP));
            }
            whatNow.add(text(TextKey.INTERRUPTED_ONCE));
        }
        whatNow.add(text(TextKey.INTERRUPTED_THINGS));
        return whatNow;
    }

    /** Nothing goes on at any authority of what was not taken in. */
    private List<Row> parts(SessionState.Result result, Procedure procedure, Form form, Visit visit) {
        return result.truth().takenIn() ? PartRows.of(procedure, form, visit.receipt(), library.texts()) : List.of();
    }

    private List<Row> rows(Procedure procedure, Wording wording, Visit visit, List<Row> parts) {
        List<Row> rows = new ArrayList<>();
        visit.receipt()
                .ifPresent(receipt -> rows.add(Row.of(text(TextKey.ROW_CASE),
                        Localized.same(grouped(receipt.caseNumber())))));
        rows.addAll(Rows.of(procedure.filing().result().rows(), wording));
        rows.addAll(BehalfRows.brief(visit, library.texts()));
        visit.receipt().ifPresent(receipt -> {
            rows.add(Row.of(text(TextKey.ROW_DECIDED), Dates.minute(receipt.receivedAt())));
            receipt.nextDate().ifPresent(day -> rows.add(Row.of(text(TextKey.ROW_NEXT_DATE), Dates.day(day))));
        });
        rows.addAll(parts);
        return rows;
    }

    /** City and day, terminal, count, check character: ZZ20261123 0007 00042 X. */
    private static String grouped(String caseNumber) {
        return caseNumber.length() == 20 ? Masking.grouped(caseNumber, 10, 4, 5, 1) : caseNumber;
    }

    Screen rating(SessionState.Rating rating) {
        List<Option> reasons = REASONS.stream()
                .map(key -> new Option(key.key(), text(key), Localized.same("")))
                .toList();
        return new Screen.Rating(rating.level(), reasons, rating.chosen());
    }

    private Localized text(TextKey key) {
        return library.texts().get(key);
    }
}
