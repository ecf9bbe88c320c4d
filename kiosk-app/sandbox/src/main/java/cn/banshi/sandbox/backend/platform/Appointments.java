package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Text;
import cn.banshi.contract.model.Verdict;
import cn.banshi.sandbox.backend.appointment.Bookings;
import cn.banshi.sandbox.backend.appointment.Bookings.Booking;
import cn.banshi.sandbox.backend.appointment.HallQueue;
import cn.banshi.sandbox.backend.rules.Decision;
import cn.banshi.sandbox.backend.rules.RefusalCode;
import cn.banshi.sandbox.backend.store.BookingTable.Slot;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Decides at once what a citizen books, cancels, or takes a queue ticket for. */
final class Appointments {

    private static final String TICKETS = "hall-queue-ticket";

    private final Bookings bookings = Bookings.load();
    private final HallQueue queue = HallQueue.load();

    boolean serves(String service) {
        return service.equals(TICKETS) || bookings.serves(service);
    }

    Decided decide(Transaction transaction, SubmissionRequest request, Instant at) {
        return request.serviceId().equals(TICKETS)
                ? ticket(transaction, text(request, "group"), Day.of(at))
                : booking(transaction, request, at);
    }

    private Decided ticket(Transaction transaction, String wanted, LocalDate today) {
        Optional<HallQueue.Group> group = queue.group(wanted);
        if (group.isEmpty()) {
            return refused(RefusalCode.GROUP_UNKNOWN);
        }
        HallQueue.Taken taken = queue.take(transaction, group.get(), today);
        Map<String, String> details = new LinkedHashMap<>();
        details.put("ticket", taken.number());
        details.put("ahead", Integer.toString(taken.ahead()));
        details.put("group", group.get().name());
        details.put("groupEn", group.get().nameEn());
        details.put("windows", group.get().windows());
        return done("您的号码是 %s，前面还有 %d 人。".formatted(taken.number(), taken.ahead()),
                "Your number is %s, %d ahead of you.".formatted(taken.number(), taken.ahead()), details);
    }

    /** The mobile number is not asked for: whoever comes shows the card they booked with. */
    private Decided booking(Transaction transaction, SubmissionRequest request, Instant at) {
        Optional<RefusalCode> unproven = Proofs.of(transaction, request, at)
                .refusal()
                .filter(code -> code != RefusalCode.MOBILE_NOT_VERIFIED);
        if (unproven.isPresent()) {
            return refused(unproven.get());
        }
        String person = Optional.ofNullable(request.applicant()).map(Applicant::number).orElseThrow();
        String cancelled = text(request, "booking");
        return decided(cancelled.isEmpty()
                ? bookings.book(transaction, slot(request), person, Day.of(at))
                : bookings.cancel(transaction, request.serviceId(), person, cancelled, Day.of(at)));
    }

    private static Decided decided(Bookings.Result result) {
        return switch (result) {
            case Bookings.Result.Booked(Booking booking) -> done("已经约好，请按时前往。", "Booked. Please come in time.",
                    details("booked", booking));
            case Bookings.Result.Cancelled(Booking booking) -> done("预约已取消，名额已让出。",
                    "Cancelled. The place is free for somebody else.", details("cancelled", booking));
            case Bookings.Result.Gone gone -> refused(RefusalCode.PLACE_GONE);
            case Bookings.Result.Already already -> refused(RefusalCode.ALREADY_BOOKED);
            case Bookings.Result.Unknown unknown -> refused(RefusalCode.BOOKING_UNKNOWN);
        };
    }

    private static Map<String, String> details(String state, Booking booking) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("state", state);
        details.putAll(booking.details());
        return details;
    }

    private static Slot slot(SubmissionRequest request) {
        return new Slot(request.serviceId(), text(request, "place"), text(request, "subject"), day(request),
                text(request, "time"));
    }

    /** What is no day is long over, and nothing can be booked then. */
    private static LocalDate day(SubmissionRequest request) {
        try {
            return LocalDate.parse(text(request, "day"));
        } catch (DateTimeParseException none) {
            return LocalDate.EPOCH;
        }
    }

    private static Decided done(String zh, String en, Map<String, String> details) {
        return new Decided(Decided.words(Verdict.APPROVED, new Text(zh, en), details), Decider.DONE, Optional.empty());
    }

    private static Decided refused(RefusalCode code) {
        return Decider.refused(Decision.Refused.because(code));
    }

    private static String text(SubmissionRequest request, String name) {
        return Objects.toString(request.answers().get(name), "");
    }
}
