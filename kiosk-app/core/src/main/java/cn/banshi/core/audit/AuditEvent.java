package cn.banshi.core.audit;

import cn.banshi.core.crypto.Suite;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.text.Word;
import java.util.List;
import java.util.UUID;

/**
 * The closed catalogue of what is audited. A field is a {@link Word}, a {@link Digest}, a {@link UUID}, a number, a truth
 * value, an enum or a list of words: personal data has no place. {@code visit} counts the visits since the terminal was
 * started, from 1.
 */
public sealed interface AuditEvent {

    /** The program runs, with the rows from here on hashed by {@code suite}. */
    record TerminalStarted(Word terminal, Word version, Suite suite) implements AuditEvent {}

    /** Before this start the program had not stopped in order. {@code lastRow} is the last it wrote. */
    record TerminalCutOff(long lastRow) implements AuditEvent {}

    /** The program stops in order. */
    record TerminalStopped() implements AuditEvent {}

    /** What this terminal offers from now on: ids of services with their versions, {@code id.version}. */
    record ConfigurationLoaded(List<Word> services) implements AuditEvent {}

    /** The calendar clock moved against the clock that never jumps; negative for back. */
    record ClockJumped(long seconds) implements AuditEvent {}

    /** The terminal found trouble in itself, such as {@code disk-full}, and does what is done about it. */
    record TroubleFound(Word trouble) implements AuditEvent {}

    record TroubleOver(Word trouble) implements AuditEvent {}

    /** The terminal ends itself to be started again. */
    record RestartedItself(Word trouble) implements AuditEvent {}

    /** So many events could not be written while the disk refused. */
    record EventsLost(int events) implements AuditEvent {}

    /**
     * The file all this lies in was damaged and is kept under another name; rows that could be read are in this one. It is
     * the first row that was not carried over.
     *
     * @param lost rows that could not be read; {@code counted} is false when there may be more
     */
    record StoreRenewed(Word keptAs, long carried, long lost, boolean counted) implements AuditEvent {}

    /** Rows up to and with {@code through} were older than is kept and were removed. */
    record RowsPruned(long through) implements AuditEvent {}

    /** Maintenance staff ran a command on this terminal. */
    record StaffCommand(Word command) implements AuditEvent {}

    record VisitBegan(int visit) implements AuditEvent {}

    record VisitEnded(int visit, End how) implements AuditEvent {}

    /** The visit's holder was emptied; {@code empty} is what the look into it afterwards found. */
    record VisitWiped(int visit, boolean empty) implements AuditEvent {}

    /**
     * Every corner of the terminal where something of the visit could be was cleared and looked into. In those of
     * {@code left} something stayed, or nobody knows; the program then ends before anybody else is served.
     */
    record CornersChecked(int visit, List<Word> left) implements AuditEvent {}

    /** Nobody took the card of this visit from the reader in time; 0 for one that lay there when the program started. */
    record CardLeft(int visit) implements AuditEvent {}

    /** The card that was left is taken; {@code visit} is the one under way or the last. */
    record LeftCardTaken(int visit) implements AuditEvent {}

    /** Nobody took the slip of this visit from its slot in time. */
    record SlipLeft(int visit) implements AuditEvent {}

    /** A visit that had been cut short is closed: whoever stood there was told, or had the time to be. */
    record CutVisitClosed() implements AuditEvent {}

    record FaultShown(int visit, FaultCode fault) implements AuditEvent {}

    record ConsentGiven(int visit, Word service, Word clause, int version) implements AuditEvent {}

    /** The citizen chose another way after all: what came of it does not count. */
    record ConsentWithdrawn(int visit, Word service, Word clause, int version) implements AuditEvent {}

    /** A card, or the app's code in the place of one, was read, or why not. */
    record CardRead(int visit, Word outcome) implements AuditEvent {}

    /** The platform compared the person with the register. */
    record IdentityVerified(int visit, Method method, Answer answer) implements AuditEvent {}

    /**
     * The person identified acts for somebody else from here on.
     *
     * @param kind why they may
     * @param mandate digest of its number, which goes with every call
     */
    record ActedFor(int visit, Word service, Word kind, Digest mandate) implements AuditEvent {}

    /**
     * Data about the person is about to be asked for; no call is made before this is on disk.
     *
     * @param purpose digest of the words the citizen saw, which stand in that version of the service
     * @param interfaces in the order in which they will be asked
     */
    record DataAsked(int visit, Word service, Word version, Digest purpose,
            List<Word> interfaces) implements AuditEvent {}

    record DataAnswered(int visit, Word dataInterface, Answer answer) implements AuditEvent {}

    record CodeSent(int visit, Answer answer) implements AuditEvent {}

    record CodeChecked(int visit, boolean right, Answer answer) implements AuditEvent {}

    /**
     * A person has stood before the camera, or why they are not believed to have; no picture of that is kept.
     *
     * @param method what judged it, with its version
     */
    record FaceProved(int visit, Word outcome, Word method) implements AuditEvent {}

    /** The platform compared the face with the register. */
    record FaceChecked(int visit, boolean matched, Answer answer) implements AuditEvent {}

    /** @param strokes digest of the strokes; the same goes with the submission */
    record SignatureMade(int visit, Word service, Digest strokes) implements AuditEvent {}

    record ReceiptPrinted(int visit, Word outcome) implements AuditEvent {}

    /** A proof was issued by its department and printed, or why not. */
    record ProofPrinted(int visit, Word outcome) implements AuditEvent {}

    record SubmissionRecorded(Word reference, UUID key, Word service, Word version) implements AuditEvent {}

    /** It is about to be handed to the platform. */
    record SubmissionSent(Word reference, int attempt) implements AuditEvent {}

    /** The platform did not end it; it is tried again. {@code state} is where it stands. */
    record SubmissionPostponed(Word reference, Word state) implements AuditEvent {}

    /** The platform ended it. {@code problem} is {@code none} or the kind of refusal. */
    record SubmissionSettled(Word reference, Word state, Word problem) implements AuditEvent {}

    /** Left to staff, and why. */
    record SubmissionBlocked(Word reference, Word reason) implements AuditEvent {}

    /** Staff let it go again. */
    record SubmissionUnblocked(Word reference) implements AuditEvent {}

    /** How a visit ended. */
    enum End {
        /** By the citizen, with an outcome on the screen. */
        FINISHED,
        /** By the citizen, before. */
        LEFT,
        /** Nobody touched the screen any more. */
        TIMED_OUT,
        /** By a defect, or because the terminal goes down. */
        BROKEN
    }

    /** How a person is verified. */
    enum Method {
        /** The chip of the resident identity card against the register. */
        ID_CARD,
        /** The chip of the social-security card, which is read without keys, against the register. */
        SOCIAL_SECURITY_CARD,
        /** A one-time code of the city's app, of which the platform knew the owner. */
        APP_CODE,
        /** A code by SMS, to the mobile that is registered for the number that was typed: somebody has the phone. */
        SMS
    }

    /** What came of asking the platform. */
    enum Answer {
        OK,
        /** A complete answer that says no. */
        REFUSED,
        /** No complete answer; it may have been acted upon. */
        NONE,
        /** It was announced and then not asked for, because something before it had failed. */
        NOT_ASKED
    }
}
