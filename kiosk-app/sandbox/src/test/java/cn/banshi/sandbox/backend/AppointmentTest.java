package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.Consent;
import cn.banshi.contract.model.Decision;
import cn.banshi.contract.model.ProblemError;
import cn.banshi.contract.model.SharedDataRequest;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Places are given to as many as there are, each to one person; a ticket is given to nobody in particular. */
class AppointmentTest {

    private static final String BLOOD = "blood-donation-booking";

    private final SandboxBackend backend = Backends.shared();
    private final Citizen citizen = Citizen.renting(backend);

    /** Somebody's choice on the way to a booking. */
    private record Choice(String place, String subject, String day, String time, int left) {

        Map<String, Object> answers() {
            return Map.of("place", place, "subject", subject, "day", day, "time", time);
        }
    }

    @Test
    void offersWhatIsToBeHadAtAPlaceAndNothingOfAnotherService() {
        assertThat(ids("medical-booking", "booking-places", "places", Map.of())).contains("EYES_TEETH");
        assertThat(ids("medical-booking", "booking-subjects", "subjects", Map.of("place", "EYES_TEETH")))
                .containsExactly("TEETH", "EYES");
        assertThat(ids(BLOOD, "booking-subjects", "subjects", Map.of("place", "EYES_TEETH"))).isEmpty();
        assertThat(ids("medical-booking", "booking-days", "days", Map.of("place", "EYES_TEETH", "subject", "SURGERY")))
                .isEmpty();
    }

    @Test
    void booksOnceForAPersonAndFreesThePlaceWhenItIsCancelled() {
        Choice choice = widest();
        Decision booked = files(citizen, BLOOD, choice.answers());

        assertThat(booked.verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(booked.details()).containsEntry("day", choice.day).containsEntry("time", choice.time);
        assertThat(left(choice)).isEqualTo(choice.left - 1);
        assertThat(own(citizen)).extracting(own -> own.get("number")).containsExactly(booked.details().get("number"));
        assertThat(own(Citizen.renting(backend))).as("nobody else sees it").isEmpty();

        Choice another = widest();
        assertThat(files(citizen, BLOOD, another.answers()).code()).isEqualTo("ALREADY_BOOKED");

        Map<String, Object> cancel = Map.of("booking", booked.details().get("number"));
        assertThat(files(Citizen.renting(backend), BLOOD, cancel).code()).as("another's").isEqualTo("BOOKING_UNKNOWN");
        assertThat(files(citizen, BLOOD, cancel).verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(left(choice)).isEqualTo(choice.left);
        assertThat(own(citizen)).isEmpty();
        assertThat(files(citizen, BLOOD, cancel).code()).isEqualTo("BOOKING_UNKNOWN");
    }

    @Test
    void refusesADayOnWhichNothingIsOffered() {
        Choice choice = widest();
        for (String day : List.of(Instant.now().toString().substring(0, 10), "2199-01-01")) {
            assertThat(files(citizen, BLOOD,
                    Map.of("place", choice.place, "subject", choice.subject, "day", day, "time", choice.time)).code())
                    .isEqualTo("PLACE_GONE");
        }
    }

    @Test
    void givesNoPlaceToTwoPeople() throws Exception {
        Choice choice = choices().stream().min(Comparator.comparingInt(Choice::left)).orElseThrow();
        List<Citizen> crowd = new ArrayList<>();
        for (int i = 0; i < choice.left + 3; i++) {
            crowd.add(Citizen.renting(backend));
        }
        CountDownLatch now = new CountDownLatch(1);
        List<Future<Decision>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(crowd.size())) {
            for (Citizen one : crowd) {
                answers.add(threads.submit(() -> {
                    now.await();
                    return files(one, BLOOD, choice.answers());
                }));
            }
            now.countDown();
            List<String> codes = new ArrayList<>();
            for (Future<Decision> answer : answers) {
                codes.add(answer.get().code());
            }
            assertThat(codes).containsOnly("APPROVED", "PLACE_GONE");
            assertThat(codes).filteredOn("APPROVED"::equals).hasSize(choice.left);
        }
        assertThat(choices()).as("full now").noneMatch(left -> left.answers().equals(choice.answers()));
    }

    @Test
    void aTicketIsNobodys() {
        var request = new SharedDataRequest(null, "hall-queue-ticket", "取号", null, null);
        assertThat(citizen.terminal().sharedData().fetchSharedData(Terminal.ID, "window-groups", request).data())
                .containsKey("groups");
        Decision first = ticket("F");
        Decision second = ticket("F");

        assertThat(first.details().get("ticket")).matches("F[0-9]{3}");
        assertThat(Integer.parseInt(second.details().get("ahead")))
                .isEqualTo(Integer.parseInt(first.details().get("ahead")) + 1);
        assertThat(backend.counters().call("F")).isPresent();
        assertThat(ticket("Z").code()).isEqualTo("GROUP_UNKNOWN");
    }

    @Test
    void asksWhoSomebodyIsWhereverItMatters() {
        var nobody = new SharedDataRequest(null, BLOOD, "预约", null, null);
        assertThat(Terminal.slug(Terminal.problem(
                () -> citizen.terminal().sharedData().fetchSharedData(Terminal.ID, "own-bookings", nobody))))
                .isEqualTo("identity-not-valid");
        assertThat(submits(nobodys(BLOOD, widest().answers())).code()).isEqualTo("IDENTITY_NOT_VALID");
        assertThat(Terminal.problem(() -> submits(nobodys("fund-withdrawal",
                Map.of("reason", "RENT", "amount", "100.00", "payeeCard", Citizen.CARD)))).errors())
                .extracting(ProblemError::at)
                .containsExactly("/signature");
    }

    private Decision ticket(String group) {
        return submits(nobodys("hall-queue-ticket", Map.of("group", group)));
    }

    private static SubmissionRequest nobodys(String service, Map<String, Object> answers) {
        return new SubmissionRequest(service, "1", Terminal.ID, Citizen.REFERENCE, null, null, answers, null, null,
                null, Instant.now(), null, null, null, null, null, null);
    }

    private Decision files(Citizen who, String service, Map<String, Object> answers) {
        return submits(new SubmissionRequest(service, "1", Terminal.ID, Citizen.REFERENCE, who.token(),
                new Applicant(who.card().name(), who.card().number(), null), answers,
                List.of(new Consent("identity-card", 2, Instant.now())), null, null, Instant.now(), null, null, null,
                null, null, null));
    }

    private Decision submits(SubmissionRequest request) {
        return citizen.terminal().submissions().submit(Terminal.ID, UUID.randomUUID(), request).decision();
    }

    private Choice widest() {
        return choices().stream().max(Comparator.comparingInt(Choice::left)).orElseThrow();
    }

    /** Of whole blood in the donor room, so that other tests do not meet these. */
    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        Map<String, String> at = Map.of("place", "SQUARE", "subject", "WHOLE");
        for (String day : ids(BLOOD, "booking-days", "days", at)) {
            Map<String, String> then = Map.of("place", "SQUARE", "subject", "WHOLE", "day", day);
            list(citizen, BLOOD, "booking-times", "times", then).forEach(time -> choices.add(
                    new Choice("SQUARE", "WHOLE", day, text(time, "time"), Integer.parseInt(text(time, "left")))));
        }
        return choices;
    }

    private int left(Choice of) {
        return choices().stream()
                .filter(choice -> choice.answers().equals(of.answers()))
                .mapToInt(Choice::left)
                .sum();
    }

    private List<Map<String, Object>> own(Citizen who) {
        return list(who, BLOOD, "own-bookings", "bookings", Map.of());
    }

    private List<String> ids(String service, String name, String list, Map<String, String> parameters) {
        return list(citizen, service, name, list, parameters).stream().map(one -> text(one, "id")).toList();
    }

    @SuppressWarnings("unchecked") // the contract's check has looked at it
    private static List<Map<String, Object>> list(Citizen who, String service, String name, String list,
            Map<String, String> parameters) {
        var request = new SharedDataRequest(who.token(), service, "预约", parameters, null);
        return (List<Map<String, Object>>) Objects.requireNonNull(who.terminal()
                .sharedData()
                .fetchSharedData(Terminal.ID, name, request)
                .data()
                .get(list));
    }

    private static String text(Map<String, Object> record, String field) {
        return String.valueOf(record.get(field));
    }
}
