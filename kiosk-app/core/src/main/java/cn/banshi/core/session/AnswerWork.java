package cn.banshi.core.session;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Answers.Silence;
import cn.banshi.core.form.Wording;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the departments for everything that an answer is made of. Who is silent spoils no other part of it; when nobody waits any
 * more, no other is asked.
 */
final class AnswerWork {

    /** The platform's problem where the department behind an interface is not connected, see the contract. */
    private static final String NOT_CONNECTED = "/interface-not-connected";

    private final Backend backend;
    private final Works works;
    private final IdentityWork identity;
    private final Library library;
    private final VisitForms forms;

    AnswerWork(Backend backend, Works works, IdentityWork identity, Library library, VisitForms forms) {
        this.backend = backend;
        this.works = works;
        this.identity = identity;
        this.library = library;
        this.forms = forms;
    }

    void lookUp(String service, Visit visit) {
        List<DataSource> sources = library.catalogue()
                .known(service)
                .procedureHere()
                .answer()
                .map(Answer::data)
                .orElseThrow();
        var mandate = identity.mandate(service, visit);
        Wording wording = forms.form(service, visit).wording();
        DataCalls calls = identity.calls(service);
        works.start(Kind.LOOK_UP, wanted -> calls.when(IdentityWork.names(sources), () -> {
            Map<DataSource, Reply<Backend.Facts>> replies = new LinkedHashMap<>();
            for (DataSource source : sources) {
                if (!wanted.getAsBoolean()) {
                    calls.notAsked(source.name());
                    continue;
                }
                var reply = identity.timed(
                        () -> backend.fetch(source.name(), mandate, wording.parameters(source)));
                calls.answered(source.name(), reply);
                replies.put(source, reply);
            }
            if (replies.values().stream().anyMatch(PrincipalWork::refuses)) {
                replies.clear();
                return Finding.of(new SessionEvent.MandateRefused());
            }
            return new Finding(kept -> Optional.of(found(replies, kept.answers())), replies::clear);
        }, new SessionEvent.NotRecorded()));
    }

    private static SessionEvent found(Map<DataSource, Reply<Backend.Facts>> replies, Answers answers) {
        boolean again = false;
        for (Map.Entry<DataSource, Reply<Backend.Facts>> asked : replies.entrySet()) {
            DataSource source = asked.getKey();
            if (asked.getValue() instanceof Reply.Ok<Backend.Facts>(Backend.Facts facts)) {
                answers.keep(source, new Answers.Origin(facts.source(), facts.fetchedAt()), facts.data());
            } else {
                Silence why = silence(asked.getValue());
                again |= why == Silence.NO_ANSWER;
                answers.keep(source.as(), why);
            }
        }
        return new SessionEvent.LookedUp(again);
    }

    private static Silence silence(Reply<Backend.Facts> reply) {
        return reply instanceof Reply.Refused<Backend.Facts> refused && refused.type().endsWith(NOT_CONNECTED)
                ? Silence.NOT_CONNECTED
                : Silence.NO_ANSWER;
    }
}
