package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.rules.Decision;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Address;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Application;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Facts;
import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Kind;
import cn.banshi.sandbox.backend.store.PermitTable;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Takes applications for residence permits. */
final class PermitOffice {

    private static final String SERVICE = "residence-permit";

    private PermitOffice() {}

    static boolean serves(String service) {
        return service.equals(SERVICE);
    }

    static Decision decide(Transaction transaction, SubmissionRequest request, Person person, Instant at) {
        String number = person.card().number();
        Permits.settleAll(transaction, number, at);
        var query = new Query(new FundFile(person, List.of(), Day.of(at)), List.of(), Map.of(), SERVICE, transaction);
        boolean running = Permits.of(transaction, number).stream().anyMatch(Permits.PermitCase::running);
        return ResidencePermitRules.decide(application(request),
                new Facts(Day.of(at), person.household().local(), ResidenceRecords.registeredOn(query),
                        PermitRecords.permit(query), running,
                        PermitRecords.onRecord(query, text(request, "basis"))));
    }

    /** What the office notes of an application that it has taken. */
    static Decided.Entry entry(SubmissionRequest request) {
        String person = Optional.ofNullable(request.applicant()).map(Applicant::number).orElseThrow();
        return (transaction, caseNumber, at) -> transaction.permits()
                .add(new PermitTable.Row(caseNumber, person, text(request, "kind"), text(request, "street"),
                        text(request, "house"), text(request, "room"), text(request, "station")));
    }

    private static Application application(SubmissionRequest request) {
        String street = text(request, "street");
        return new Application(Kind.valueOf(text(request, "kind")),
                street.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Address(street, text(request, "house"), text(request, "room"))),
                request.materials() != null);
    }

    private static String text(SubmissionRequest request, String name) {
        return Objects.toString(request.answers().get(name), "");
    }
}
