package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Draft;
import cn.banshi.contract.model.DraftRequest;
import cn.banshi.contract.model.DraftSearch;
import cn.banshi.contract.model.End;
import cn.banshi.contract.model.KeptDraft;
import cn.banshi.sandbox.backend.store.DraftTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what people have begun, and shows it to nobody else. Thread-safe. */
public final class Drafts {

    private static final int DAYS = 30;
    private static final String LINK = "https://banshi.example/draft/";

    private final Store store;
    private final Identities identities;
    private final Clock clock;
    private final JsonMapper mapper = JsonMapper.shared();

    public Drafts(Store store, Identities identities, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.clock = clock;
    }

    /** Empty when the token speaks for nobody. */
    public Optional<KeptDraft> keep(String terminal, DraftRequest request) {
        return store.inTransaction(transaction -> identities.person(transaction, terminal, request.identityToken())
                .map(person -> keep(transaction, person.card().number(), new Content(request.serviceId(),
                        request.serviceVersion(), End.TERMINAL, request.answers(), request.page()))));
    }

    /** As if somebody had filled it in at another end. */
    KeptDraft make(String person, String serviceId, String version, End end, Map<String, String> answers) {
        return store.inTransaction(
                transaction -> keep(transaction, person, new Content(serviceId, version, end, answers, null)));
    }

    private KeptDraft keep(Transaction transaction, String person, Content content) {
        Instant now = clock.instant();
        LocalDate today = Day.of(now);
        String number = content.end == End.COUNTER
                ? Numbers.nextPreAcceptance(transaction, today)
                : Numbers.nextDraft(transaction, today);
        var draft = new Draft(number, content.serviceId, content.version, content.end, now, today.plusDays(DAYS),
                content.answers, content.page, null);
        transaction.drafts().forgetBefore(today);
        replaced(transaction, person, content).forEach(earlier -> transaction.drafts().end(earlier, person));
        transaction.drafts()
                .keep(new DraftTable.Row(number, person, content.serviceId, draft.keptUntil(),
                        mapper.writeValueAsString(draft), Optional.empty()));
        return new KeptDraft(number, URI.create(LINK + number), draft.keptUntil());
    }

    /** What a counter has pre-accepted and what was begun elsewhere stand beside each other. */
    private static List<String> replaced(Transaction transaction, String person, Content content) {
        return transaction.drafts()
                .of(person)
                .stream()
                .filter(row -> row.serviceId().equals(content.serviceId) && row.caseNumber().isEmpty())
                .map(DraftTable.Row::number)
                .filter(number -> Numbers.ofCounter(number) == (content.end == End.COUNTER))
                .toList();
    }

    /** Of whoever the token speaks for, newest first; empty when it speaks for nobody. */
    public Optional<List<Draft>> find(String terminal, DraftSearch search) {
        return store.inTransaction(transaction -> {
            transaction.drafts().forgetBefore(Day.of(clock.instant()));
            return identities.person(transaction, terminal, search.identityToken())
                    .map(person -> transaction.drafts()
                            .of(person.card().number())
                            .stream()
                            .filter(row -> search.serviceId() == null || row.serviceId().equals(search.serviceId()))
                            .map(row -> mapper.readValue(row.draft(), Draft.class))
                            .toList());
        });
    }

    private record Content(String serviceId, String version, End end, Map<String, String> answers,
            @Nullable String page) {

        @Override
        public String toString() {
            return "Content";
        }
    }
}
