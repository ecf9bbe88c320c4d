package cn.banshi.core.session;

import cn.banshi.core.audit.Aftermath;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.form.TypedNumber;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.NumberTrouble;
import cn.banshi.core.screen.Doubt;
import cn.banshi.core.screen.Asked;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.SealedAnswer.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a visit is. Nothing personal: services, pages and fields by id. */
public sealed interface SessionState {

    /** Nobody is there. */
    record Attract() implements SessionState {}

    /**
     * The last visit was cut short: what became of it is told to whoever still stands there.
     *
     * @param left never {@link Aftermath.Left.Nothing}
     * @param slip what became of the slip; empty while none was asked for
     */
    record Interrupted(Aftermath.Left left, Optional<Paper> slip) implements SessionState {}

    /** Choosing a service. */
    record Home() implements SessionState {}

    /** Looking for a service by what it is called. */
    record Searching() implements SessionState {}

    /** The number of what was begun elsewhere is typed, or scanned; {@code trouble} is why the last led no further. */
    record GoingOn(Optional<NumberTrouble> trouble) implements SessionState {}

    /** The platform is asked what the number belongs to. */
    record FindingNumber() implements SessionState {}

    /**
     * @param closed why it cannot be started here; empty while not known otherwise
     * @param slip what became of the slip with what is said here; empty while none was asked for
     */
    record Intro(String service, Optional<Closed> closed, Optional<Paper> slip) implements SessionState {

        /** Before anybody asked for a slip. */
        public Intro(String service, Optional<Closed> closed) {
            this(service, closed, Optional.empty());
        }

        Intro with(Optional<Closed> other) {
            return new Intro(service, other, slip);
        }

        Intro with(Paper other) {
            return new Intro(service, closed, Optional.of(other));
        }
    }

    /** The notice and the clauses are shown. */
    record Consent(String service) implements SessionState {}

    /**
     * The reader waits for a card or reads one.
     *
     * @param refused how many cards in a row were not good
     */
    record Identifying(String service, Phase phase, Optional<IdentityProblem> problem,
            int refused) implements SessionState {}

    /**
     * A card was not good. It is read again after a moment, so that the citizen can read why.
     *
     * @param times in a row, without a touch between; a card that was forgotten on the reader is not read for ever
     */
    record CardRefused(String service, IdentityProblem problem, int times) implements SessionState {

        /** After so many in a row somebody has to touch the screen. */
        static final int MOST = 3;

        /** Whether nothing is read before a touch. */
        public boolean rests() {
            return times >= MOST;
        }
    }

    /**
     * Somebody without a card types who they are.
     *
     * @param focus field that the pad types into; empty for the first that is still empty
     * @param strict whether "next" was tried: then everything missing is said
     */
    record ByNumber(String service, Stage stage, Optional<TypedNumber> focus, boolean strict, Note note)
            implements
                SessionState {

        /** What is typed. */
        public enum Stage {
            /** Identity number and mobile number. */
            NUMBERS,
            /** The code that was sent. */
            CODE;

            /** In order. */
            public List<TypedNumber> fields() {
                return switch (this) {
                    case NUMBERS -> List.of(TypedNumber.IDENTITY, TypedNumber.MOBILE);
                    case CODE -> List.of(TypedNumber.CODE);
                };
            }
        }

        static ByNumber at(String service, Stage stage, Note note) {
            return new ByNumber(service, stage, Optional.empty(), false, note);
        }

        ByNumber with(Note other) {
            return new ByNumber(service, stage, focus, strict, other);
        }

        ByNumber in(TypedNumber field) {
            return new ByNumber(service, stage, Optional.of(field), strict, note);
        }

        /** Into what is wrong is typed; everything missing is said. */
        ByNumber wrong(TypedNumber field) {
            return new ByNumber(service, stage, Optional.of(field), true, note);
        }
    }

    /** The backend compares the card with the register. */
    record Verifying(String service) implements SessionState {}

    /** The platform is asked for whom the person may act. */
    record SeekingPrincipals(String service) implements SessionState {}

    /**
     * For whom is it?
     *
     * @param self whether it can be for oneself
     */
    record ForWhom(String service, boolean self) implements SessionState {}

    /** Somebody else who is there reads what they are about to agree to. */
    record OtherConsent(Errand errand) implements SessionState {}

    /**
     * Their card is waited for or read.
     *
     * @param refused how many cards in a row were not good
     */
    record OtherCard(Errand errand, Phase phase, Optional<IdentityProblem> problem, int refused)
            implements
                SessionState {}

    /** The platform compares their card with the register and records their word. */
    record OtherRecording(Errand errand) implements SessionState {}

    /**
     * It goes no further: there is nobody to act for, and it is nothing for oneself.
     *
     * @param ended whether there was somebody, and the mandate does not hold any more
     */
    record Unmandated(String service, boolean ended) implements SessionState {}

    /** The data interfaces are read. */
    record Fetching(String service) implements SessionState {}

    /** Known data is shown. */
    record Confirm(String service) implements SessionState {}

    /** The citizen said that the data is not right. */
    record DataWrong(String service) implements SessionState {}

    /**
     * What the data says of who may.
     *
     * @param open whether the citizen may go on: nothing surely says no
     */
    record Eligibility(String service, boolean open) implements SessionState {}

    /**
     * A page of the form.
     *
     * @param part which of the page's questions is asked, from 0, where one is asked at a time
     * @param focus field that the pad types into; until the citizen chooses one, empty
     * @param strict whether "next" was tried: then everything missing is said
     * @param toReview whether the citizen came from the review and goes back there
     */
    record Form(String service, String page, int part, Optional<String> focus, boolean strict, boolean toReview,
            Note note)
            implements
                SessionState {

        Form with(Note other) {
            return new Form(service, page, part, focus, strict, toReview, other);
        }
    }

    /** What the page's answers need is asked of the backend before the page is left. */
    record Asking(Form form) implements SessionState {}

    /** Asked for in place of the code by SMS: the clause of its own is shown. */
    record FaceConsent(Form form) implements SessionState {}

    /**
     * The citizen stands before the camera.
     *
     * @param asked what they are to do now
     * @param made movements made so far
     */
    record FaceProof(Form form, Asked asked, int made) implements SessionState {}

    /**
     * It did not come off.
     *
     * @param left how often it may still be tried
     */
    record FaceDoubt(Form form, Doubt doubt, int left) implements SessionState {}

    /**
     * An original is photographed.
     *
     * @param taken how many pages of it there are already
     * @param toReview whether the citizen came from the review and goes back there
     */
    record Material(String service, String material, int taken, Plate plate, boolean toReview)
            implements
                SessionState {

        Material at(Plate other) {
            return new Material(service, material, taken, other, toReview);
        }

        Material with(int pages) {
            return new Material(service, material, pages, plate, toReview);
        }
    }

    record Review(String service) implements SessionState {}

    /** This was begun elsewhere: on with it, or anew? */
    record DraftOffered(String service) implements SessionState {}

    /**
     * The platform is asked to keep what was filled in.
     *
     * @param from a page of the form, or the review
     */
    record KeepingDraft(String service, SessionState from) implements SessionState {}

    /**
     * It is kept there: the number is told.
     *
     * @param slip what became of the slip; empty while none was asked for
     */
    record DraftKept(String service, Backend.KeptDraft draft, Optional<Paper> slip) implements SessionState {}

    record Signing(String service) implements SessionState {}

    /** The application is made and written to disk; nothing was promised yet. */
    record Recording(String service) implements SessionState {}

    /**
     * Recorded; the backend is asked.
     *
     * @param leavable whether enough time has passed to go without the answer
     * @param before the result that is asked about once more
     */
    record Delivering(String service, String reference, boolean leavable, Optional<Result> before)
            implements
                SessionState {}

    /**
     * Filed, and to be paid with the citizen's own phone. What is to be paid is in the visit's holder.
     *
     * @param before the result that was told already, from which the citizen came back
     * @param unheard how many answers in a row did not come
     */
    record Paying(String service, String reference, Optional<Result> before, Payable bill, int unheard)
            implements
                SessionState {}

    /** The truth is told. */
    record Result(String service, String reference, Truth truth, Paper paper, Optional<Integer> rated)
            implements
                SessionState {

        Result with(Truth other) {
            return new Result(service, reference, other, paper, rated);
        }

        Result with(Paper other) {
            return new Result(service, reference, truth, other, rated);
        }
    }

    /** What a query needs is asked of the departments. */
    record LookingUp(String service) implements SessionState {}

    /**
     * The answer is shown. Nothing was filed.
     *
     * @param again whether something did not answer and can be asked once more
     * @param slip what became of the slip; empty while none was asked for
     * @param proof the same of the answer on sealed paper
     * @param copies the same of every record of which a copy was asked for
     */
    record Answered(String service, boolean again, Optional<Paper> slip, Optional<State> proof,
            Map<AnswerRecord, State> copies) implements SessionState {

        public Answered {
            copies = Map.copyOf(copies);
        }

        /** Nothing was printed yet. */
        public Answered(String service, boolean again) {
            this(service, again, Optional.empty(), Optional.empty(), Map.of());
        }

        Answered withSlip(Paper now) {
            return new Answered(service, again, Optional.of(now), proof, copies);
        }

        Answered withProof(State now) {
            return new Answered(service, again, slip, Optional.of(now), copies);
        }

        Answered withCopy(AnswerRecord of, State now) {
            Map<AnswerRecord, State> all = new HashMap<>(copies);
            all.put(of, now);
            return new Answered(service, again, slip, proof, all);
        }

        /** Whether a sheet in A4 is on its way: one comes after the other. */
        boolean sheetUnderWay() {
            return proof.equals(Optional.of(State.PRINTING)) || copies.containsValue(State.PRINTING);
        }

        /** Whether a sheet in A4 lies in the tray, or may. */
        boolean sheetOut() {
            return Stream.concat(proof.stream(), copies.values().stream()).anyMatch(State::out);
        }

        /** Whether paper is on its way. */
        boolean printing() {
            return slip.equals(Optional.of(Paper.PRINTING)) || sheetUnderWay();
        }
    }

    /** The order of a case that was looked up is asked for. */
    record Ordering(String service) implements SessionState {}

    /** A low rating is being explained. */
    record Rating(Result result, int level, Set<String> chosen) implements SessionState {}

    /**
     * Over and wiped.
     *
     * @param card whether a card had to do with this visit
     * @param paperOut whether a receipt came out
     * @param originals whether an original was laid on the plate
     * @param waits nobody else comes in before it is empty, nor while a card lies there whose owner is called
     */
    record Goodbye(boolean card, boolean paperOut, boolean originals, Set<Wait> waits) implements SessionState {

        public Goodbye {
            waits = Set.copyOf(waits);
        }

        /** What the last screen waits for. */
        public enum Wait {
            /** Its time, or a touch. */
            SHOWN,
            /** The self-check. */
            CHECK,
            /** The first look at the reader. */
            LOOK,
            /** The slip is taken, or nobody came for it in time. Over at once where nothing senses paper. */
            SLIP
        }

        Goodbye without(Wait over) {
            return new Goodbye(card, paperOut, originals,
                    waits.stream().filter(wait -> wait != over).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** @param retry where "try again" leads; empty when it makes no sense */
    record Fault(FaultCode code, Optional<String> reference, Optional<SessionState> retry) implements SessionState {}
}
