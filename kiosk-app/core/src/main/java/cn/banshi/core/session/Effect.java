package cn.banshi.core.session;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.session.SessionState.ByNumber.Stage;
import java.time.Duration;
import java.util.Set;

/** Something to be done, in turn. Nothing personal: the runner finds that in the visit's holder. */
public sealed interface Effect {

    /** Starts a timer, or starts it again. */
    record StartTimer(Timer timer, Duration delay) implements Effect {}

    record StopTimer(Timer timer) implements Effect {}

    /** Looks whether what the service needs works. Ends with {@link SessionEvent.PreflightDone}. */
    record Preflight(String service) implements Effect {}

    /** Waits for a code under the scanner, where there is one. Ends with {@link SessionEvent.CodeSeen}. */
    record StartScanning() implements Effect {}

    record StopScanning() implements Effect {}

    /** Ends with {@link SessionEvent.NumberFound} or {@link SessionEvent.NumberRefused}. */
    record FindNumber() implements Effect {}

    /** The clauses shown were agreed to, now. */
    record KeepConsent(String service) implements Effect {}

    record StartReading() implements Effect {}

    /** Tries the readers that failed once more. */
    record ResumeReading() implements Effect {}

    record StopReading() implements Effect {}

    record Verify(String service) implements Effect {}

    /** Ends with {@link SessionEvent.TypedChecked}, at once. A complete code is then what {@link Verify} shows. */
    record CheckTyped(Stage stage) implements Effect {}

    /**
     * Asks for a code to the mobile typed. Ends with {@link SessionEvent.CodeHandled}, or {@link SessionEvent.NotVerified} where
     * nobody is to try any more.
     */
    record ClaimNumber(String service) implements Effect {}

    /** What was typed in the place of a card is forgotten, and no code is waited for. */
    record ForgetTyped() implements Effect {}

    /** Whoever is known has to say who they are in a better way. */
    record ForgetPerson() implements Effect {}

    /** Ends with {@link SessionEvent.PrincipalsFound} or {@link SessionEvent.BackendFailed}. */
    record FindPrincipals(String service) implements Effect {}

    /** Somebody else has agreed to the clause shown to them, now. */
    record KeepOtherConsent(Errand errand) implements Effect {}

    /** Waits for the card of somebody else than the person identified. Ends like {@link StartReading}. */
    record ReadAnother() implements Effect {}

    /**
     * The platform hears what somebody else agreed to. Ends with {@link SessionEvent.Entrusted} or {@link SessionEvent.Agreed},
     * {@link SessionEvent.NotVerified}, {@link SessionEvent.NotRecorded} or {@link SessionEvent.BackendFailed}.
     */
    record TellOther(Errand errand) implements Effect {}

    /** Puts on record that somebody acts for another, if they do. */
    record NotePrincipal(String service) implements Effect {}

    record Fetch(String service) implements Effect {}

    /** @param part number of the page's question, from 0 */
    record CheckQuestion(String service, String page, int part) implements Effect {}

    /** @param toReview whether a complete form leads straight back to the review */
    record CheckPage(String service, String page, boolean toReview) implements Effect {}

    /** Asks for everything that the answer is made of. Ends with {@link SessionEvent.LookedUp}. */
    record LookUp(String service) implements Effect {}

    record PrintAnswer(String service) implements Effect {}

    /** What to know of a service that is done elsewhere. Ends with {@link SessionEvent.Printed}. */
    record PrintGuide(String service) implements Effect {}

    /** Ends with {@link SessionEvent.DraftLooked}, at once. */
    record FindDraft(String service) implements Effect {}

    /** Goes on with nothing of it. Ends with {@link SessionEvent.DraftLooked}, at once. */
    record LeaveDraft(String service) implements Effect {}

    /** Fills in what was begun elsewhere. Ends with {@link SessionEvent.DraftTaken}, at once. */
    record TakeDraft(String service) implements Effect {}

    /**
     * The platform is asked to keep what was filled in. Ends with {@link SessionEvent.Kept} or {@link SessionEvent.BackendFailed}.
     *
     * @param page where the citizen stopped; empty text behind the last one
     */
    record KeepDraft(String service, String page) implements Effect {}

    record PrintDraft(String service, Backend.KeptDraft draft) implements Effect {}

    /** Has the answer's proof issued and printed. Ends with {@link SessionEvent.ProofEnded}. */
    record PrintProof(String service) implements Effect {}

    /** Has a copy of one record issued and printed. Ends with {@link SessionEvent.CopyEnded}. */
    record PrintCopy(String service, AnswerRecord of) implements Effect {}

    record AskPage(String service, String page) implements Effect {}

    /** @param page empty text for the end of the form */
    record FindPageBefore(String service, String page) implements Effect {}

    /**
     * Ends with {@link SessionEvent.MaterialFound}.
     *
     * @param from original that it is looked for from; empty text for the form before them, or the review behind
     */
    record FindMaterial(String service, String from, Way way) implements Effect {

        /** Which one. */
        public enum Way {
            NEXT, PREVIOUS,
            /** The first that lacks pages. */
            MISSING,
            /** Itself. */
            THIS
        }
    }

    /** Looks at the plate once. Ends with {@link SessionEvent.PlateSeen}. */
    record LookAtPlate() implements Effect {}

    /** Nobody looks any more, and what the camera saw last is forgotten; a page that was taken stays. */
    record StopLooking() implements Effect {}

    /**
     * Asks the platform for a place for pages from the phone. Ends with {@link SessionEvent.PhoneSeen}.
     *
     * @param most that may be sent
     */
    record OpenPhone(String service, String material, int most) implements Effect {}

    /** Fetches what has arrived. Ends with {@link SessionEvent.PhoneSeen}. */
    record LookAtPhone() implements Effect {}

    /** The code opens nothing any more; what has arrived stays. */
    record StopPhone() implements Effect {}

    /** The next page that has arrived is the one that is shown. */
    record ShowReceived() implements Effect {}

    /** What has arrived and is not kept is forgotten. */
    record DropReceived() implements Effect {}

    /** The page that is shown will not do. */
    record DropShown() implements Effect {}

    /** The page that is shown is one of the original's. */
    record KeepPage(String material) implements Effect {}

    /** @param page from 0 */
    record DropPage(String material, int page) implements Effect {}

    /** Fills a known value into a field. */
    record Fill(String service, String page, String field) implements Effect {}

    record SendCode(String service, String page) implements Effect {}

    /** The clause of its own before a face is looked at was agreed to, now. */
    record KeepFaceConsent(String service, String page) implements Effect {}

    /** Ends with {@link SessionEvent.FaceMatched} or {@link SessionEvent.FaceDoubted}. */
    record ProveFace(String service, String page) implements Effect {}

    /** Lets the camera go and wipes what it saw. */
    record StopProof() implements Effect {}

    /** The consent and what came of it are void. */
    record ForgetFace(String service, String page) implements Effect {}

    /** Makes the application and writes it to disk. */
    record RecordApplication(String service) implements Effect {}

    record Deliver(String service) implements Effect {}

    /** Asks for the order of the case that can be paid. Ends like {@link AskPayment}, or with {@link SessionEvent.NotRecorded}. */
    record OrderPayment(String service) implements Effect {}

    /** Asks what has become of the order. Ends with {@link SessionEvent.PaymentHeard} or {@link SessionEvent.PaymentUnheard}. */
    record AskPayment() implements Effect {}

    /** Asks for another order, where the one before is surely not paid. Ends like {@link AskPayment}. */
    record RenewPayment(String service) implements Effect {}

    record Print(String service, Truth truth) implements Effect {}

    /** Ends with {@link SessionEvent.LookedBack}. */
    record LookBack() implements Effect {}

    /** The visit that was cut short is closed. */
    record CloseAftermath() implements Effect {}

    /** The number of an application whose visit was cut short. */
    record PrintNumber(String reference, boolean received) implements Effect {}

    record SendRating(int level, Set<String> reasons) implements Effect {}

    /** Ends with {@link SessionEvent.HelpAnswered}. */
    record CallHelp() implements Effect {}

    /** Ends with {@link SessionEvent.HelpAnswered}. */
    record AskHelp() implements Effect {}

    /** Ends with {@link SessionEvent.CaseTold}, unless it does not get through. */
    record TellCase() implements Effect {}

    /** Nobody need come any more. */
    record EndHelp() implements Effect {}

    /** Everything of this service is forgotten, the person stays. */
    record ForgetService() implements Effect {}

    /** Looks into every corner. Ends with {@link SessionEvent.Checked}. */
    record SelfCheck() implements Effect {}

    /** Whether a card lies on a reader. Ends with {@link SessionEvent.ReaderLookedAt}. */
    record LookAtReader() implements Effect {}

    /** Whether the slip lies in its slot. Ends with {@link SessionEvent.SlotLookedAt}, at once. */
    record LookAtSlot() implements Effect {}

    /** Whether the slip was taken since the last look. Ends with {@link SessionEvent.SlipTaken} if it was, at once. */
    record WatchSlot() implements Effect {}

    /** Calls whoever forgot their card or their slip, or does nothing any more. */
    record CallOwner() implements Effect {}

    /** Whoever waited goes on without the answer: it is not wanted any more when it comes. */
    record GiveUpAsking() implements Effect {}

    /** Nobody took the card in time: staff is told. */
    record CardLeft() implements Effect {}

    /** It is taken; staff is told that, too. */
    record LeftCardTaken() implements Effect {}

    /** Nobody took the slip in time: staff is told. */
    record SlipLeft() implements Effect {}

    /** The program ends and is started anew. */
    record Restart() implements Effect {}

    /** Everything is forgotten and every work under way is given up. */
    record Wipe() implements Effect {}
}
