package cn.banshi.core.session;

import cn.banshi.core.audit.Aftermath;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.form.TypedNumber;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.screen.Missed;
import cn.banshi.core.screen.NumberTrouble;
import cn.banshi.core.screen.SealedAnswer.State;
import cn.banshi.core.screen.Doubt;
import cn.banshi.core.screen.Asked;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.SessionState.ByNumber.Stage;
import cn.banshi.core.session.Snapshot.Mode.Known;
import cn.banshi.core.text.Language;
import java.util.Optional;
import java.util.Set;

/** Something happened. Nothing personal: what was typed, chosen and signed is in the visit's holder before. */
public sealed interface SessionEvent {

    /** The citizen did something. */
    sealed interface Citizen extends SessionEvent {

        record Touched() implements Citizen {}

        /** What is read aloud is not at its end. */
        record Listening() implements Citizen {}

        record Started() implements Citizen {}

        record LanguageChosen(Language language) implements Citizen {}

        record ComfortChosen(Comfort comfort) implements Citizen {}

        record ServiceChosen(String service) implements Citizen {}

        /** For a service; what was typed is in the holder. */
        record Searched() implements Citizen {}

        /**
         * By the number of what was begun elsewhere, which is in the holder.
         *
         * @param whole whether it is one
         */
        record GoOnWanted(boolean whole) implements Citizen {}

        record Next() implements Citizen {}

        record Back() implements Citizen {}

        record HomeWanted() implements Citizen {}

        record ExitWanted() implements Citizen {}

        /** To say who they are by number and SMS. */
        record NumberWanted() implements Citizen {}

        /** Somebody who is there, too, wants to be acted for. */
        record OtherIsHere() implements Citizen {}

        /** For whom it is was chosen, and is in the holder. */
        record PrincipalChosen() implements Citizen {}

        record DataDenied() implements Citizen {}

        record Focused(String field) implements Citizen {}

        record Entered(String field) implements Citizen {}

        record ShortcutUsed(String field) implements Citizen {}

        /** To prove themselves by their face. */
        record FaceWanted() implements Citizen {}

        /** To prove themselves by a code after all. */
        record CodeWanted() implements Citizen {}

        record PageWanted(String page) implements Citizen {}

        /** To go on at another end. */
        record ElsewhereWanted() implements Citizen {}

        /** To go on with nothing of what was begun elsewhere. */
        record AnewWanted() implements Citizen {}

        /** One more page of the original. */
        record AnotherPage() implements Citizen {}

        /** The page that is shown will not do. */
        record PageRetaken() implements Citizen {}

        /** @param page of the original, from 0 */
        record PageDropped(int page) implements Citizen {}

        /** To send it from the phone. */
        record PhoneWanted() implements Citizen {}

        /** The original is not at hand. */
        record WithoutOriginal() implements Citizen {}

        record Signed() implements Citizen {}

        record Rated(int level) implements Citizen {}

        record ReasonsGiven(Set<String> reasons) implements Citizen {}

        record AnotherWanted() implements Citizen {}

        record RetryWanted() implements Citizen {}

        /** To pay a case that was looked up. */
        record PayWanted() implements Citizen {}

        /** To pay at another time. */
        record PayLaterWanted() implements Citizen {}

        record LeftWaiting() implements Citizen {}

        record SettingsWanted() implements Citizen {}

        record HelpWanted() implements Citizen {}

        /** Somebody of the hall is to come. */
        record CallWanted() implements Citizen {}

        /** Whoever comes is to know which case it is about. */
        record CaseTellable() implements Citizen {}

        /** The number of a visit that was cut short, on paper. */
        record SlipWanted() implements Citizen {}

        /** The answer on sealed paper. */
        record ProofWanted() implements Citizen {}

        record CopyWanted(AnswerRecord of) implements Citizen {}

        record CoverClosed() implements Citizen {}
    }

    /** A delay is over. */
    record Rang(Timer timer) implements SessionEvent {}

    /** @param closed empty when all that the service needs works */
    record PreflightDone(String service, Optional<Closed> closed) implements SessionEvent {}

    /** A code was held under the scanner; a number that it has is in the holder. */
    record CodeSeen(What what) implements SessionEvent {

        /** What it was. */
        public enum What {
            NUMBER, FOREIGN,
            /** None came. */
            NOTHING,
            /** The scanner does not work. */
            FAILED
        }
    }

    /** The number belongs to a service that is done here. */
    record NumberFound(String service) implements SessionEvent {}

    /** The number leads no further. */
    record NumberRefused(NumberTrouble trouble) implements SessionEvent {}

    /** A card lies there and is being read. */
    record CardFound(CardPlace place) implements SessionEvent {}

    /** A valid card was read and is in the holder. */
    record CardRead() implements SessionEvent {}

    /** There is no usable card. */
    record CardNotRead(IdentityProblem problem) implements SessionEvent {}

    /** No reader works. */
    record ReaderFailed() implements SessionEvent {}

    /** A reader does not work; a card is waited for elsewhere. */
    record OneReaderFailed() implements SessionEvent {}

    /** @param known how surely */
    record Verified(Known known) implements SessionEvent {}

    /**
     * What somebody without a card typed was looked through.
     *
     * @param stage that it was of
     * @param wrong the first that is missing or not well-formed
     * @param asked whether a code was asked for these numbers
     */
    record TypedChecked(Stage stage, Optional<TypedNumber> wrong, boolean asked) implements SessionEvent {}

    /** The platform does not take the code typed in the place of a card; another may do. */
    record CodeNotTaken(Note note) implements SessionEvent {}

    /** The platform does not take the card, or the code. */
    record NotVerified(IdentityProblem problem) implements SessionEvent {}

    /** The backend did not answer a question before the submission. */
    record BackendFailed() implements SessionEvent {}

    /** @param any whether there is somebody whom the person may act for; who it is, is in the holder */
    record PrincipalsFound(boolean any) implements SessionEvent {}

    /** The mandate of somebody who is there is recorded, and the person acts for them. */
    record Entrusted() implements SessionEvent {}

    /** @param truth what holds of the submission now that somebody else has agreed */
    record Agreed(Truth truth) implements SessionEvent {}

    /** The platform does not let the person act for whom they chose, now or any more. */
    record MandateRefused() implements SessionEvent {}

    /** @param firstPage where the form starts; empty where nothing has to be asked */
    record Fetched(Optional<String> firstPage) implements SessionEvent {}

    /** @param again whether something did not answer that might another time */
    record LookedUp(boolean again) implements SessionEvent {}

    record FoundNotEligible() implements SessionEvent {}

    record DataMissing() implements SessionEvent {}

    /** @param page that the check was of */
    record PageChecked(String page, Check check) implements SessionEvent {

        /** What "next" leads to. */
        public sealed interface Check {

            /** @param field the first in which something is wrong or missing */
            record Incomplete(String field) implements Check {}

            /** The question is answered; the page may have others. */
            record Answered() implements Check {}

            /** The backend has to be asked first. */
            record Ask() implements Check {}

            /**
             * @param page empty for the review
             * @param field in which something is wrong or missing there; empty where nothing is known to be
             */
            record Go(Optional<String> page, Optional<String> field) implements Check {}
        }
    }

    /** @param page that was asked for; {@code note} says what is wrong, if anything */
    record PageAsked(String page, Note note) implements SessionEvent {}

    /** The page before, if there is one. */
    record PageBefore(Optional<String> page) implements SessionEvent {}

    /** One look at the plate is over; what it saw is in the holder. */
    record PlateSeen(Plate.Sight sight) implements SessionEvent {}

    /** How far the phone is; the pages are in the holder. */
    record PhoneSeen(Plate.Phone phone) implements SessionEvent {}

    /**
     * An original that is needed.
     *
     * @param material empty when there is none that way
     * @param taken how many pages of it there are already
     * @param onFile whether an electronic certificate stands in its place
     */
    record MaterialFound(Optional<String> material, int taken, boolean onFile, Effect.FindMaterial.Way way)
            implements
                SessionEvent {}

    /** What came of sending a code. */
    record CodeHandled(Note note) implements SessionEvent {}

    /** Something else is asked for before the camera, or one more movement was made. */
    record FaceAsked(Asked asked, int made) implements SessionEvent {}

    /** @param left how often it may still be tried */
    record FaceDoubted(Doubt doubt, int left) implements SessionEvent {}

    /** The platform says that it is the same person. */
    record FaceMatched() implements SessionEvent {}

    /**
     * @param offered whether the person has begun this elsewhere, and something of it fits
     * @param firstPage where the form starts
     * @param missed why nothing is offered under the number they brought; empty where they brought none
     */
    record DraftLooked(boolean offered, String firstPage, Optional<Missed> missed) implements SessionEvent {}

    /**
     * What was begun elsewhere is filled in as far as it fits.
     *
     * @param page the first with something left to do; empty when there is none
     */
    record DraftTaken(Optional<String> page) implements SessionEvent {}

    /** The platform keeps what was filled in. */
    record Kept(Backend.KeptDraft draft) implements SessionEvent {}

    /** @param stage of the call for help; empty where the platform did not say */
    record HelpAnswered(Optional<HelpCall.Stage> stage) implements SessionEvent {}

    /** The people of the hall know which case it is about. */
    record CaseTold() implements SessionEvent {}

    record Recorded(String reference) implements SessionEvent {}

    /** The disk refused: the application, or what a data call is for. */
    record NotRecorded() implements SessionEvent {}

    /** What is known about the submission now. */
    record Delivered(Truth truth) implements SessionEvent {}

    /**
     * What has become of the order that is in the holder now.
     *
     * @param caseDone whether nothing is left to do about the case
     */
    record PaymentHeard(PaymentOrder.State state, boolean caseDone) implements SessionEvent {}

    /** Nobody said what has become of the order. */
    record PaymentUnheard() implements SessionEvent {}

    record Printed(Paper paper) implements SessionEvent {}

    /** What became of the proof. */
    record ProofEnded(State state) implements SessionEvent {}

    /** What became of the copy of one record. */
    record CopyEnded(AnswerRecord of, State state) implements SessionEvent {}

    /** What the last visit left behind is known. */
    record LookedBack(Aftermath.Left left) implements SessionEvent {}

    /**
     * A look at every reader is over; none is made while a card is read.
     *
     * @param place where the card is; means nothing where none was seen
     */
    record ReaderLookedAt(Seen seen, CardPlace place) implements SessionEvent {

        ReaderLookedAt(Seen seen) {
            this(seen, CardPlace.READER);
        }

        /** What was there. */
        public enum Seen {
            CARD,
            /** None, anywhere. */
            EMPTY,
            /** No reader said anything. */
            NO_ANSWER,
            /** Some reader did not, or never can. */
            CANNOT_TELL
        }
    }

    /** @param slip whether the slip of this visit lies in its slot; false where nothing senses it */
    record SlotLookedAt(boolean slip) implements SessionEvent {}

    /** The slip that lay in its slot in the visit under way was taken. */
    record SlipTaken() implements SessionEvent {}

    /** A defect of this program. */
    record Broke() implements SessionEvent {}

    /** The self-check after a visit is over. */
    record Checked(boolean clean) implements SessionEvent {}
}
