package cn.banshi.sandbox.backend.appointment;

import cn.banshi.sandbox.backend.store.BookingTable.Slot;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What can be booked and who waits, as the contract's {@code x-shared-data} has it. Immutable. */
public final class Listings {

    private final Bookings bookings;
    private final HallQueue queue;

    private Listings(Bookings bookings, HallQueue queue) {
        this.bookings = bookings;
        this.queue = queue;
    }

    public static Listings load() {
        return new Listings(Bookings.load(), HallQueue.load());
    }

    public Map<String, Object> places(String service) {
        return Map.of("places", offers(service)
                .flatMap(offer -> offer.places().stream())
                .map(place -> Map.of("id", place.id(), "name", place.name(), "nameEn", place.nameEn(), "address",
                        place.address(), "addressEn", place.addressEn()))
                .toList());
    }

    public Map<String, Object> subjects(String service, String place) {
        return Map.of("subjects", offers(service)
                .flatMap(offer -> offer.at(place).stream())
                .map(subject -> Map.of("id", subject.id(), "name", subject.name(), "nameEn", subject.nameEn()))
                .toList());
    }

    /** @param about of which day and time are not looked at */
    public Map<String, Object> days(Transaction transaction, Slot about, LocalDate today) {
        List<Map<String, Object>> days = bookings.leftByDay(transaction, about, today)
                .entrySet()
                .stream()
                .map(left -> Map.<String, Object>of("id", left.getKey().toString(), "day", left.getKey().toString(),
                        "weekday", weekday(left.getKey(), Locale.CHINA), "weekdayEn",
                        weekday(left.getKey(), Locale.UK), "left", left.getValue()))
                .toList();
        return Map.of("days", days);
    }

    /** @param about of which the time is not looked at */
    public Map<String, Object> times(Transaction transaction, Slot about, LocalDate today) {
        List<Map<String, Object>> times = bookings.leftByTime(transaction, about, today)
                .entrySet()
                .stream()
                .map(left -> Map.<String, Object>of("time", left.getKey(), "left", left.getValue()))
                .toList();
        return Map.of("times", times);
    }

    public Map<String, Object> own(Transaction transaction, String service, String person, LocalDate today) {
        return Map.of("bookings", offers(service)
                .flatMap(offer -> bookings.own(transaction, service, person, today)
                        .stream()
                        .map(row -> Bookings.described(offer, row)))
                .map(booking -> Map.of("number", booking.number(), "place", booking.place().name(), "placeEn",
                        booking.place().nameEn(), "subjectId", booking.subject().id(), "subject",
                        booking.subject().name(), "subjectEn", booking.subject().nameEn(), "day",
                        booking.slot().day().toString(), "time", booking.slot().time()))
                .toList());
    }

    public Map<String, Object> groups(Transaction transaction, LocalDate today) {
        List<Map<String, Object>> groups = queue.groups()
                .stream()
                .map(group -> Map.<String, Object>of("id", group.id(), "name", group.name(), "nameEn",
                        group.nameEn(), "windows", group.windows(), "waiting",
                        queue.waiting(transaction, group, today)))
                .toList();
        return Map.of("groups", groups);
    }

    private Stream<Offer> offers(String service) {
        return bookings.offer(service).stream();
    }

    private static String weekday(LocalDate day, Locale language) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, language);
    }
}
