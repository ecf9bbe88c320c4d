package cn.banshi.sandbox.backend.appointment;

import cn.banshi.sandbox.backend.store.BookingTable;
import cn.banshi.sandbox.backend.store.BookingTable.Slot;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who has booked what, and what is left. Immutable; what changes lies in the store, and transactions run one after the
 * other, so that two people never get the last place.
 */
public final class Bookings {

    /** How many working days ahead can be booked. */
    static final int DAYS_AHEAD = 7;

    private final Map<String, Offer> offers;
    private final WorkingDays days;

    private Bookings(List<Offer> offers, WorkingDays days) {
        this.offers = offers.stream().collect(Collectors.toUnmodifiableMap(Offer::service, Function.identity()));
        this.days = days;
    }

    /** With the places of {@code offers.json}. */
    public static Bookings load() {
        return new Bookings(List.of(DataFile.read("offers.json", Offer[].class)), WorkingDays.load());
    }

    /** Whether this service is about booking a place. */
    public boolean serves(String service) {
        return offers.containsKey(service);
    }

    /** Empty for a service that books nothing. */
    Optional<Offer> offer(String service) {
        return Optional.ofNullable(offers.get(service));
    }

    /** Days and times of a place that have something left, in order: how many. */
    Map<LocalDate, Integer> leftByDay(Transaction transaction, Slot about, LocalDate today) {
        Map<LocalDate, Integer> left = new LinkedHashMap<>();
        for (LocalDate day : days.after(today, DAYS_AHEAD)) {
            int sum = leftByTime(transaction, about.on(day), today).values().stream().mapToInt(n -> n).sum();
            if (sum > 0) {
                left.put(day, sum);
            }
        }
        return left;
    }

    /** The times of the slot's day that have something left, in order: how many. */
    Map<String, Integer> leftByTime(Transaction transaction, Slot about, LocalDate today) {
        Map<String, Integer> left = new LinkedHashMap<>();
        offer(about.service()).stream().flatMap(offer -> offer.times().stream()).map(about::at).forEach(slot -> {
            int number = left(transaction, slot, today);
            if (number > 0) {
                left.put(slot.time(), number);
            }
        });
        return left;
    }

    private int left(Transaction transaction, Slot slot, LocalDate today) {
        return offer(slot.service())
                .filter(offer -> offer.has(slot.place(), slot.subject()) && offer.times().contains(slot.time()))
                .filter(offer -> days.after(today, DAYS_AHEAD).contains(slot.day()))
                .map(offer -> offer.capacity() - others(slot, offer.capacity()) - transaction.bookings().taken(slot))
                .orElse(0);
    }

    /** Whoever booked in the app and at counters: some times are full, and always the same ones. */
    private static int others(Slot slot, int capacity) {
        return Math.min(capacity, Math.floorMod(
                String.join("/", slot.place(), slot.subject(), slot.day().toString(), slot.time()).hashCode(),
                capacity + 2));
    }

    /** What is still to come, soonest first. */
    List<BookingTable.Row> own(Transaction transaction, String service, String person, LocalDate today) {
        return transaction.bookings().live(service, person, today);
    }

    /** One live booking for each person and subject. */
    public Result book(Transaction transaction, Slot slot, String person, LocalDate today) {
        Optional<Offer> offer = offer(slot.service()).filter(found -> found.has(slot.place(), slot.subject()));
        if (offer.isEmpty()) {
            return new Result.Gone();
        }
        boolean already = own(transaction, slot.service(), person, today).stream()
                .anyMatch(row -> row.slot().subject().equals(slot.subject()));
        if (already) {
            return new Result.Already();
        }
        if (left(transaction, slot, today) <= 0) {
            return new Result.Gone();
        }
        var row = new BookingTable.Row(number(transaction, today), person, slot);
        transaction.bookings().add(row);
        return new Result.Booked(described(offer.get(), row));
    }

    /** The place is free for somebody else at once. */
    public Result cancel(Transaction transaction, String service, String person, String number, LocalDate today) {
        return own(transaction, service, person, today).stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .<Result>map(row -> {
                    transaction.bookings().cancel(number);
                    return new Result.Cancelled(described(offer(service).orElseThrow(), row));
                })
                .orElseGet(Result.Unknown::new);
    }

    private static String number(Transaction transaction, LocalDate today) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(today);
        return "YY%s%04d".formatted(date, transaction.next("appointment/" + date));
    }

    static Booking described(Offer offer, BookingTable.Row row) {
        return new Booking(row.number(), offer.place(row.slot().place()).orElseThrow(),
                offer.subject(row.slot().subject()), row.slot());
    }

    /** What came of it. */
    public sealed interface Result {

        record Booked(Booking booking) implements Result {}

        record Cancelled(Booking booking) implements Result {}

        /** Somebody else was faster, or it was never to be had. */
        record Gone() implements Result {}

        /** This person has a booking for the same subject. */
        record Already() implements Result {}

        /** This person has no such booking. */
        record Unknown() implements Result {}
    }

    /** A booking in words. */
    public record Booking(String number, Offer.Place place, Offer.Subject subject, Slot slot) {

        /** As the decision's details. */
        public Map<String, String> details() {
            return Stream.of(Map.entry("number", number), Map.entry("place", place.name()),
                    Map.entry("placeEn", place.nameEn()), Map.entry("address", place.address()),
                    Map.entry("addressEn", place.addressEn()), Map.entry("subject", subject.name()),
                    Map.entry("subjectEn", subject.nameEn()), Map.entry("day", slot.day().toString()),
                    Map.entry("time", slot.time()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        }
    }
}
