package cn.banshi.core.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An electronic certificate of the person that is valid today. Personal data.
 *
 * @param number its identifier
 * @param name as the paper is called
 * @param issuer who issued it
 * @param validUntil last day; empty of one without end
 */
public record Certificate(String number, String name, String issuer, Optional<LocalDate> validUntil) {

    private static final String VALID = "VALID";

    /** @param record of the list; empty where it is of another type, does not hold today, or lacks what names it */
    static Optional<Certificate> of(Map<String, Object> record, String type, LocalDate today) {
        Optional<LocalDate> until = record.get("validUntil") instanceof Long day
                ? Optional.of(LocalDate.ofEpochDay(day))
                : Optional.empty();
        boolean holds = type.equals(record.get("type")) && VALID.equals(record.get("state"))
                && until.filter(today::isAfter).isEmpty();
        return holds && record.get("number") instanceof String number && record.get("name") instanceof String name
                && record.get("issuer") instanceof String issuer
                        ? Optional.of(new Certificate(number, name, issuer, until))
                        : Optional.empty();
    }

    @Override
    public String toString() {
        return "Certificate";
    }
}
