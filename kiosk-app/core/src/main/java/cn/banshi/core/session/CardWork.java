package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.form.Answers;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.session.CardWay.Reading;
import cn.banshi.core.session.StepClock.Who;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Texts;
import cn.banshi.core.text.Word;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Waits for a card, or the app's code, wherever one can be shown, and reads the first that comes. */
final class CardWork {

    private final List<CardWay> ways;
    private final LeftCardWork left;
    private final Works works;
    private final Pace pace;
    private final StepClock clock;
    private final Witness witness;
    private final Texts texts;
    private CardRace race = new CardRace(List.of());
    private Optional<String> identified = Optional.empty();

    /** @param left knows where a card may have lain since before this visit */
    CardWork(List<CardWay> ways, LeftCardWork left, Works works, Pace pace, StepClock clock, Witness witness,
            Texts texts) {
        this.ways = ways;
        this.left = left;
        this.works = works;
        this.pace = pace;
        this.clock = clock;
        this.witness = witness;
        this.texts = texts;
    }

    void start() {
        start(Optional.empty());
    }

    /** Of somebody else than the person identified. */
    void startAnother(Visit visit) {
        start(visit.card().map(ShownCard::number));
    }

    /** @param known number of whoever is identified already; empty while that is what the card is for */
    private void start(Optional<String> known) {
        stop();
        identified = known;
        race = new CardRace(ways.stream().map(CardWay::place).toList());
        if (ways.isEmpty()) {
            works.start(Kind.READ, () -> Finding.of(new SessionEvent.ReaderFailed()));
        }
        ways.forEach(this::read);
    }

    /** Tries the readers that have failed since {@link #start} once more. */
    void resume() {
        ways.stream().filter(way -> race.resumes(way.place())).forEach(this::read);
    }

    void stop() {
        race.end();
        works.giveUp(Kind.READ);
        works.giveUp(Kind.READ_SLOT);
        works.giveUp(Kind.READ_CODE);
    }

    private static Kind kind(CardPlace place) {
        return switch (place) {
            case READER -> Kind.READ;
            case SLOT -> Kind.READ_SLOT;
            case SCANNER -> Kind.READ_CODE;
        };
    }

    private void read(CardWay way) {
        CardRace mine = race;
        Kind kind = kind(way.place());
        Runnable found = works.whileWorking(kind, new SessionEvent.CardFound(way.place()));
        Witness.Notes notes = witness.notes();
        Optional<String> known = identified;
        works.start(kind, () -> {
            if (!left.free(way)) {
                return failed(way, mine.fails(way.place()));
            }
            return switch (read(way, mine, found)) {
                case Reading.Read(ShownCard card) -> first(way, "read", mine, notes) ? taken(way, card, known)
                        : dropped(card);
                case Reading.NotRead(IdentityProblem problem, CardWay.Ending ending) -> first(way, word(ending), mine,
                        notes)
                                ? notRead(problem)
                                : Finding.nothing();
                case Reading.Failed(Failure failure) -> failed(way, failure, mine, notes);
            };
        });
    }

    /** Until a card lies there it is the citizen's time, from then on the reader's. */
    private Reading read(CardWay way, CardRace mine, Runnable found) {
        var cardThere = new AtomicBoolean();
        Runnable begin = () -> {
            if (mine.wins(way.place())) {
                if (cardThere.compareAndSet(false, true)) {
                    clock.begin(Who.DEVICE);
                }
                found.run();
            }
        };
        try {
            return way.read(Deadline.after(pace.delays().card(), pace.nanos()), mine.waiting(way.place()), begin);
        } finally {
            if (cardThere.get()) {
                clock.end(Who.DEVICE);
            }
        }
    }

    /** Whoever was not the first has nothing to say any more. */
    private static boolean first(CardWay way, String outcome, CardRace mine, Witness.Notes notes) {
        boolean first = mine.wins(way.place());
        if (first) {
            notes.note(visit -> new AuditEvent.CardRead(visit, Word.of(outcome)));
        }
        return first;
    }

    private static String word(CardWay.Ending ending) {
        return switch (ending) {
            case NO_CARD -> "no-card";
            case REMOVED -> "removed";
            case REJECTED -> "rejected";
        };
    }

    private static Finding dropped(ShownCard card) {
        card.wipe();
        return Finding.nothing();
    }

    private static Finding failed(CardWay way, Failure failure, CardRace mine, Witness.Notes notes) {
        CardRace.Failing failing = mine.fails(way.place());
        if (failing != CardRace.Failing.LATE && mine.isNews(way.place())) {
            Log.write(new LogEvent.DeviceFailed(Word.orOther(failure.code()), Detail.of(failure.detail())));
            notes.note(visit -> new AuditEvent.CardRead(visit, Word.of("reader-failed")));
        }
        return failed(way, failing);
    }

    private static Finding failed(CardWay way, CardRace.Failing failing) {
        return switch (failing) {
            case LATE -> Finding.nothing();
            case WHILE_READING -> notRead(way.unreadable());
            case OTHERS_WAIT -> Finding.of(new SessionEvent.OneReaderFailed());
            case ALL -> Finding.of(new SessionEvent.ReaderFailed());
        };
    }

    private static Finding notRead(IdentityProblem problem) {
        return Finding.of(new SessionEvent.CardNotRead(problem));
    }

    private Finding taken(CardWay way, ShownCard card, Optional<String> known) {
        if (!card.validOn(LocalDate.ofInstant(pace.clock().instant(), Dates.HALL))) {
            card.wipe();
            return notRead(way.expired());
        }
        return new Finding(visit -> Optional.of(kept(card, known, visit)), card::wipe);
    }

    private static SessionEvent kept(ShownCard card, Optional<String> known, Visit visit) {
        if (known.isEmpty()) {
            visit.keep(card);
        } else if (known.get().equals(card.number())) {
            card.wipe();
            return new SessionEvent.CardNotRead(IdentityProblem.OWN_CARD);
        } else {
            visit.behalf().keep(card);
        }
        return new SessionEvent.CardRead();
    }

    /** What rules and texts may say of the applicant, and of whoever acts for them. */
    void describe(Visit visit) {
        visit.card().ifPresent(card -> {
            Map<String, Object> values = new HashMap<>();
            values.put("name", card.name());
            values.put("number", card.number());
            card.address().ifPresent(address -> values.put("address", address));
            card.validTo().ifPresent(day -> values.put("validTo", day.toEpochDay()));
            visit.answers()
                    .keep(visit.principal().isEmpty() ? "applicant" : "agent",
                            new Answers.Origin(texts.get(card.source()), pace.clock().instant()), values);
        });
        visit.principal().ifPresent(principal -> {
            var origin = new Answers.Origin(principal.recordedIn(), principal.recordedAt());
            visit.answers()
                    .keep("applicant", origin, Map.of("name", principal.name(), "number", principal.number()));
            visit.answers().keep("mandate", origin, Map.of("number", principal.mandate()));
        });
    }
}
