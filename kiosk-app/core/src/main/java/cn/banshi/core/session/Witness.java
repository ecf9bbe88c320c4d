package cn.banshi.core.session;

import cn.banshi.core.audit.Audit;
import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.DataAnswered;
import cn.banshi.core.audit.AuditEvent.End;
import cn.banshi.core.audit.AuditEvent.FaultShown;
import cn.banshi.core.audit.AuditEvent.VisitBegan;
import cn.banshi.core.audit.AuditEvent.VisitEnded;
import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.journey.Service;
import cn.banshi.core.session.SessionState.Attract;
import cn.banshi.core.session.SessionState.Fault;
import cn.banshi.core.session.SessionState.Goodbye;
import cn.banshi.core.session.SessionState.Rating;
import cn.banshi.core.session.SessionState.Result;
import cn.banshi.core.text.Word;
import java.util.function.IntFunction;

/** Tells the audit log what happens in a visit. Confined to the session's thread but for what it hands out. */
final class Witness {

    private final Audit audit;
    private Announced announced = new Announced();
    private int visit;
    private boolean present;

    Witness(Audit audit) {
        this.audit = audit;
    }

    /** Something of this visit, by its number, from whatever thread. */
    @FunctionalInterface
    interface Notes {

        void note(IntFunction<AuditEvent> event);
    }

    Notes notes() {
        int number = visit;
        return event -> audit.note(event.apply(number));
    }

    DataCalls calls(Service service) {
        return new DataCalls(audit, visit, service, announced);
    }

    void handled(SessionState before, SessionEvent event, SessionState after) {
        if (!present && !nobody(after)) {
            present = true;
            visit++;
            announced = new Announced();
            audit.note(new VisitBegan(visit));
        }
        if (after instanceof Fault fault && !after.equals(before)) {
            audit.note(new FaultShown(visit, fault.code()));
        }
        if (present && gone(after)) {
            present = false;
            announced.end().forEach(name -> audit.note(new DataAnswered(visit, Word.of(name), Answer.NOT_ASKED)));
            audit.note(new VisitEnded(visit, end(before, event, after)));
        }
    }

    void wiped(boolean empty) {
        audit.note(new VisitWiped(visit, empty));
    }

    /**
     * What became of a visit before a power cut may stand there for hours, with nobody there; and nobody is let in where
     * something stayed of the one before.
     */
    private static boolean nobody(SessionState state) {
        return state instanceof Attract || state instanceof SessionState.Interrupted || gone(state)
                || (state instanceof Fault fault && fault.code() == FaultCode.NOT_CLEAN);
    }

    /** Where the holder is wiped on arrival. */
    private static boolean gone(SessionState state) {
        return state instanceof Goodbye || (state instanceof Fault fault && fault.code() == FaultCode.INTERNAL);
    }

    private static End end(SessionState before, SessionEvent event, SessionState after) {
        if (after instanceof Fault) {
            return End.BROKEN;
        }
        if (event instanceof SessionEvent.Rang) {
            return End.TIMED_OUT;
        }
        return before instanceof Result || before instanceof Rating || before instanceof SessionState.Answered
                || before instanceof SessionState.DraftKept
                        ? End.FINISHED
                        : End.LEFT;
    }
}
