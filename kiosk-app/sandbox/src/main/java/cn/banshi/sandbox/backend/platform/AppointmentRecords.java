package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.appointment.Listings;
import cn.banshi.sandbox.backend.store.BookingTable.Slot;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** What can be booked with the service that asks, and what the person has booked. */
final class AppointmentRecords {

    private static final Listings LISTINGS = Listings.load();

    private AppointmentRecords() {}

    static Map<String, Object> places(Query query) {
        return LISTINGS.places(query.service());
    }

    static Map<String, Object> subjects(Query query) {
        return LISTINGS.subjects(query.service(), query.parameter("place"));
    }

    static Map<String, Object> days(Query query) {
        return LISTINGS.days(query.transaction(), slot(query), query.today());
    }

    static Map<String, Object> times(Query query) {
        return LISTINGS.times(query.transaction(), slot(query), query.today());
    }

    static Map<String, Object> own(Query query) {
        return LISTINGS.own(query.transaction(), query.service(), query.person().card().number(), query.today());
    }

    private static Slot slot(Query query) {
        return new Slot(query.service(), query.parameter("place"), query.parameter("subject"), day(query), "");
    }

    /** What is no day has nothing left, and so has today. */
    private static LocalDate day(Query query) {
        try {
            return LocalDate.parse(query.parameter("day"));
        } catch (DateTimeParseException none) {
            return query.today();
        }
    }
}
