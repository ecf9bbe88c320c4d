package cn.banshi.sandbox.backend.appointment;

import java.util.List;
import java.util.Optional;

/**
 * What can be booked with one service.
 *
 * @param capacity places of one subject at one time
 * @param times of a day, {@code 08:00-09:00}
 */
record Offer(String service, int capacity, List<String> times, List<Subject> subjects, List<Place> places) {

    Optional<Place> place(String id) {
        return places.stream().filter(place -> place.id.equals(id)).findFirst();
    }

    Subject subject(String id) {
        return subjects.stream().filter(subject -> subject.id.equals(id)).findFirst().orElseThrow();
    }

    /** What can be booked at a place; none at one that does not exist. */
    List<Subject> at(String place) {
        return place(place).stream().flatMap(found -> found.subjects.stream()).map(this::subject).toList();
    }

    boolean has(String place, String subject) {
        return at(place).stream().anyMatch(found -> found.id.equals(subject));
    }

    /** A department of a hospital, a kind of matter. */
    record Subject(String id, String name, String nameEn) {}

    /** @param subjects that are to be had there, by id */
    record Place(String id, String name, String nameEn, String address, String addressEn, List<String> subjects) {}
}
