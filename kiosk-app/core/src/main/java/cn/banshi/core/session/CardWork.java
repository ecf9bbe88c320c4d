package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.form.Answers;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.screen.Screen.Identify.Problem;
import cn.banshi.core.session.StepClock.Who;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Word;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.device.idcard.IdCardReader.Rejection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads the card. */
final class CardWork {

    private final IdCardReader reader;
    private final Works works;
    private final Pace pace;
    private final StepClock clock;
    private final Witness witness;
    private final Localized source;
    private Cancellation cancellation = new Cancellation();

    CardWork(IdCardReader reader, Works works, Pace pace, StepClock clock, Witness witness, Localized source) {
        this.reader = reader;
        this.works = works;
        this.pace = pace;
        this.clock = clock;
        this.witness = witness;
        this.source = source;
    }

    void start() {
        stop();
        var mine = new Cancellation();
        cancellation = mine;
        Runnable found = works.whileWorking(Kind.READ, new SessionEvent.CardFound());
        Witness.Notes notes = witness.notes();
        works.start(Kind.READ, () -> {
            ReadResult result = read(mine, found);
            notes.note(visit -> new AuditEvent.CardRead(visit, outcome(result)));
            return finding(result);
        });
    }

    void stop() {
        cancellation.cancel();
        works.giveUp(Kind.READ);
    }

    /** Until a card lies there it is the citizen's time, from then on the reader's. */
    private ReadResult read(Cancellation mine, Runnable found) {
        var cardThere = new AtomicBoolean();
        Runnable begin = () -> {
            if (cardThere.compareAndSet(false, true)) {
                clock.begin(Who.DEVICE);
            }
            found.run();
        };
        try {
            return reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(pace.delays().card(), pace.nanos()), mine,
                    begin);
        } finally {
            if (cardThere.get()) {
                clock.end(Who.DEVICE);
            }
        }
    }

    private static Word outcome(ReadResult result) {
        return Word.of(switch (result) {
            case ReadResult.Read read -> "read";
            case ReadResult.NoCard none -> "no-card";
            case ReadResult.CardRemoved removed -> "removed";
            case ReadResult.CardRejected rejected -> "rejected";
            case ReadResult.Failed failed -> "reader-failed";
        });
    }

    private Finding finding(ReadResult result) {
        return switch (result) {
            case ReadResult.Read(IdCard card) -> read(card);
            case ReadResult.NoCard none -> notRead(Problem.NO_CARD);
            case ReadResult.CardRemoved(String code) -> notRead(Problem.CARD_REMOVED);
            case ReadResult.CardRejected(Rejection reason, String code) -> rejected(reason, code);
            case ReadResult.Failed(Failure failure) -> {
                Log.write(new LogEvent.DeviceFailed(Word.orOther(failure.code()), Detail.of(failure.detail())));
                yield Finding.of(new SessionEvent.ReaderFailed());
            }
        };
    }

    private static Finding rejected(Rejection reason, String code) {
        Log.write(new LogEvent.CardRejected(Word.orOther(code), reason));
        return notRead(switch (reason) {
            case UNKNOWN_CARD -> Problem.UNKNOWN_CARD;
            case NOT_SELECTED -> Problem.NOT_SELECTED;
            case UNREADABLE, MALFORMED -> Problem.UNREADABLE;
            case AUTHENTICATION_FAILED -> Problem.NOT_ACCEPTED;
        });
    }

    private static Finding notRead(Problem problem) {
        return Finding.of(new SessionEvent.CardNotRead(problem));
    }

    private Finding read(IdCard card) {
        var today = LocalDate.ofInstant(pace.clock().instant(), Dates.HALL);
        if (!card.holder().validity().covers(today)) {
            Visit.wipe(card);
            return notRead(Problem.EXPIRED);
        }
        return new Finding(visit -> {
            visit.keep(card);
            return Optional.of(new SessionEvent.CardRead());
        }, () -> Visit.wipe(card));
    }

    /** What rules and texts may say of the applicant. */
    void describe(Visit visit) {
        visit.card().ifPresent(card -> {
            Map<String, Object> values = new HashMap<>();
            values.put("name", card.holder().name());
            values.put("number", card.holder().number());
            card.currentAddress().ifPresent(address -> values.put("address", address));
            card.holder().validity().to().ifPresent(day -> values.put("validTo", day.toEpochDay()));
            visit.answers().keep("applicant", new Answers.Origin(source, pace.clock().instant()), values);
        });
    }
}
