package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CopyRequest;
import cn.banshi.contract.model.DocumentType;
import cn.banshi.contract.model.IssuedCopy;
import cn.banshi.sandbox.backend.fault.Faults;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.platform.Certificates.Certificate;
import cn.banshi.sandbox.backend.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies of certificates, ready to be printed. The sandbox keeps none of them. Thread-safe. */
public final class CertificateCopies {

    private static final String STORE = "e-certificates";
    private static final int VALID_DAYS = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final Store store;
    private final Identities identities;
    private final Faults faults;
    private final Clock clock;

    public CertificateCopies(Store store, Identities identities, Faults faults, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.faults = faults;
        this.clock = clock;
    }

    public Issue issue(String terminal, CopyRequest request) {
        if (!request.name().equals(STORE)) {
            return new Issue.Unknown();
        }
        if (!faults.isConnected(STORE)) {
            return new Issue.NotConnected();
        }
        return store.inTransaction(transaction -> identities.person(transaction, terminal, request.identityToken())
                .map(person -> {
                    var query = new Query(new FundFile(person, List.of(), today()), List.of(), Map.of(),
                            request.serviceId(), transaction);
                    return Certificates.find(query, request.number())
                            .<Issue>map(found -> new Issue.Issued(copy(person.card(), found, request.types())))
                            .orElseGet(Issue.NotHad::new);
                })
                .orElseGet(Issue.NotIdentified::new));
    }

    /** The store holds OFD, and makes a PDF of it for whoever takes no OFD. */
    private IssuedCopy copy(Person.Card owner, Certificate certificate, List<DocumentType> types) {
        var sheet = new ProofSheet(certificate.name(), certificate.identifier().orElseThrow(), certificate.issuer(),
                certificate.from(), watermark(certificate));
        List<String> lines = Stream.of(Optional.of("发证机关：" + certificate.issuer()),
                Optional.of("发证日期：" + DAY.format(certificate.from())),
                certificate.until().map(until -> "有效期至：" + DAY.format(until)))
                .flatMap(Optional::stream)
                .toList();
        return types.contains(DocumentType.OFD)
                ? new IssuedCopy(DocumentType.OFD, OfdSheet.of(sheet, owner, lines))
                : new IssuedCopy(DocumentType.PDF, sheet.pdf(owner, lines));
    }

    /** As level A of 国办函〔2016〕108号 asks for. */
    private String watermark(Certificate certificate) {
        LocalDate last = today().plusDays(VALID_DAYS);
        LocalDate until = certificate.until().filter(end -> end.isBefore(last)).orElse(last);
        return "此件由%s提供，仅供办理政务服务事项时使用，有效期至%s".formatted(certificate.issuer(), DAY.format(until));
    }

    private LocalDate today() {
        return Day.of(clock.instant());
    }

    /** What came of asking. */
    public sealed interface Issue {

        record Issued(IssuedCopy copy) implements Issue {

            @Override
            public String toString() {
                return "Issued";
            }
        }

        record NotIdentified() implements Issue {}

        record NotConnected() implements Issue {}

        /** No interface whose records have copies. */
        record Unknown() implements Issue {}

        /** The person has no such certificate, or none that is valid. */
        record NotHad() implements Issue {}
    }
}
