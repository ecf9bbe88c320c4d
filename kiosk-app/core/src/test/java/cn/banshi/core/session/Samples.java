package cn.banshi.core.session;

import cn.banshi.core.audit.Aftermath;
import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.form.TypedNumber;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.screen.Missed;
import cn.banshi.core.screen.NumberTrouble;
import cn.banshi.core.screen.Doubt;
import cn.banshi.core.screen.Asked;
import cn.banshi.core.screen.SealedAnswer.State;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.PageChecked;
import cn.banshi.core.session.SessionState.ByNumber.Stage;
import cn.banshi.core.text.Language;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One of every state and at least one of every event. */
final class Samples {

    static final String SERVICE = "fund-withdrawal";
    static final SessionState.Form FORM = new SessionState.Form(SERVICE, "amount", 0, Optional.of("amount"), false,
            false,
            Note.NONE);
    static final SessionState.Result RESULT = new SessionState.Result(SERVICE, "0007-00042-K",
            Truth.MAYBE_HANDED_OVER, Paper.PRINTED, Optional.empty());

    private Samples() {}

    static List<SessionState> states() {
        return List.of(new SessionState.Attract(),
                new SessionState.Interrupted(new Aftermath.Left.Filed("0007-00042-K", false), Optional.empty()),
                new SessionState.Home(),
                new SessionState.Searching(), new SessionState.GoingOn(Optional.empty()),
                new SessionState.FindingNumber(),
                new SessionState.Intro(SERVICE, Optional.empty()),
                new SessionState.Intro(SERVICE, Optional.of(Closed.READER)),
                new SessionState.Consent(SERVICE),
                new SessionState.Identifying(SERVICE, Phase.WAITING, Optional.empty(), 0),
                new SessionState.CardRefused(SERVICE, IdentityProblem.UNREADABLE, 1),
                new SessionState.ByNumber(SERVICE, Stage.CODE, Optional.of(TypedNumber.CODE), false, Note.NONE),
                new SessionState.Verifying(SERVICE),
                new SessionState.SeekingPrincipals(SERVICE), new SessionState.ForWhom(SERVICE, true),
                new SessionState.OtherConsent(new Errand.Entrusts(SERVICE)),
                new SessionState.OtherCard(new Errand.Entrusts(SERVICE), Phase.WAITING, Optional.empty(), 0),
                new SessionState.OtherRecording(new Errand.Entrusts(SERVICE)),
                new SessionState.OtherConsent(new Errand.Agrees(RESULT)),
                new SessionState.OtherRecording(new Errand.Agrees(RESULT)),
                new SessionState.Unmandated(SERVICE, true),
                new SessionState.Fetching(SERVICE),
                new SessionState.Confirm(SERVICE),
                new SessionState.DataWrong(SERVICE), new SessionState.Eligibility(SERVICE, true),
                new SessionState.Eligibility(SERVICE, false), FORM,
                new SessionState.Asking(FORM), new SessionState.FaceConsent(FORM),
                new SessionState.FaceProof(FORM, Asked.BLINK, 1), new SessionState.FaceDoubt(FORM, Doubt.TOO_SLOW, 2),
                original(Plate.Looking.begin(true)), original(new Plate.Shown()),
                original(new Plate.Stacked()), original(new Plate.Away()), original(new Plate.Elsewhere()),
                original(new Plate.Phone(Plate.Phone.Stage.OPEN, 1, false)), original(new Plate.Received(1)),
                original(new Plate.OnFile()),
                new SessionState.Review(SERVICE), new SessionState.KeepingDraft(SERVICE, FORM),
                new SessionState.DraftKept(SERVICE, FakeBackend.KEPT, Optional.empty()),
                new SessionState.DraftOffered(SERVICE),
                new SessionState.Signing(SERVICE),
                new SessionState.Recording(SERVICE),
                new SessionState.Delivering(SERVICE, "0007-00042-K", true, Optional.of(RESULT)),
                new SessionState.Ordering(SERVICE),
                new SessionState.Paying(SERVICE, "0007-00042-K", Optional.empty(), Payable.OPEN, 0), RESULT,
                new SessionState.Rating(RESULT, 1, Set.of()), new SessionState.LookingUp(SERVICE),
                new SessionState.Answered(SERVICE, true),
                new SessionState.Goodbye(true, true, true, Set.of(SessionState.Goodbye.Wait.SHOWN)),
                new SessionState.Fault(FaultCode.BACKEND_DOWN, Optional.empty(),
                        Optional.of(new SessionState.Verifying(SERVICE))));
    }

    private static SessionState.Material original(Plate plate) {
        return new SessionState.Material(SERVICE, "retirement", 1, plate, false);
    }

    static List<SessionEvent> events() {
        List<SessionEvent> events = new ArrayList<>(citizen());
        Arrays.stream(Timer.values()).map(SessionEvent.Rang::new).forEach(events::add);
        events.addAll(List.of(new SessionEvent.PreflightDone(SERVICE, Optional.of(Closed.READER)),
                new SessionEvent.CodeSeen(SessionEvent.CodeSeen.What.NUMBER), new SessionEvent.NumberFound(SERVICE),
                new SessionEvent.NumberRefused(NumberTrouble.OVER),
                new SessionEvent.CardFound(CardPlace.READER), new SessionEvent.CardRead(),
                new SessionEvent.CardNotRead(IdentityProblem.CARD_REMOVED), new SessionEvent.ReaderFailed(),
                new SessionEvent.OneReaderFailed(),
                new SessionEvent.Verified(Snapshot.Mode.Known.SURELY),
                new SessionEvent.TypedChecked(Stage.CODE, Optional.empty(), true),
                new SessionEvent.CodeNotTaken(new Note(Note.Kind.CODE_WRONG, 0)),
                new SessionEvent.NotVerified(IdentityProblem.NOT_VERIFIED),
                new SessionEvent.BackendFailed(), new SessionEvent.PrincipalsFound(true),
                new SessionEvent.MandateRefused(), new SessionEvent.Entrusted(),
                new SessionEvent.Agreed(Truth.ACCEPTED),
                new SessionEvent.Fetched(Optional.of("reason")), new SessionEvent.LookedUp(true),
                new SessionEvent.FoundNotEligible(),
                new SessionEvent.DataMissing(), new PageChecked("amount", new PageChecked.Check.Incomplete("amount")),
                new SessionEvent.PageAsked("amount", Note.NONE), new SessionEvent.PageBefore(Optional.of("reason")),
                new SessionEvent.CodeHandled(new Note(Note.Kind.CODE_SENT, 60)),
                new SessionEvent.FaceAsked(Asked.TURN_LEFT, 2), new SessionEvent.FaceDoubted(Doubt.NOT_ALONE, 1),
                new SessionEvent.FaceMatched(), new SessionEvent.Kept(FakeBackend.KEPT),
                new SessionEvent.DraftLooked(true, "reason", Optional.empty()),
                new SessionEvent.DraftTaken(Optional.of("payee")),
                new SessionEvent.HelpAnswered(Optional.of(HelpCall.Stage.COMING)), new SessionEvent.CaseTold(),
                new SessionEvent.Recorded("0007-00042-K"),
                new SessionEvent.NotRecorded(),
                new SessionEvent.PaymentHeard(PaymentOrder.State.PAID, true), new SessionEvent.PaymentUnheard(),
                new SessionEvent.Delivered(Truth.DONE), new SessionEvent.Printed(Paper.PRINTED),
                new SessionEvent.ProofEnded(State.PRINTED),
                new SessionEvent.CopyEnded(new AnswerRecord("certificates", 0), State.PRINTED),
                new SessionEvent.LookedBack(new Aftermath.Left.Filed("0007-00042-K", true)), new SessionEvent.Broke(),
                new SessionEvent.Checked(true), new SessionEvent.SlotLookedAt(true),
                new SessionEvent.SlipTaken(),
                new SessionEvent.PlateSeen(new Plate.Sight.Flawed(Flaw.GLARE)),
                new SessionEvent.PhoneSeen(new Plate.Phone(Plate.Phone.Stage.OPEN, 2, false)),
                new SessionEvent.MaterialFound(Optional.of("retirement"), 0, false, Effect.FindMaterial.Way.NEXT)));
        Arrays.stream(SessionEvent.ReaderLookedAt.Seen.values())
                .map(SessionEvent.ReaderLookedAt::new)
                .forEach(events::add);
        return events;
    }

    private static List<Citizen> citizen() {
        return List.of(new Citizen.Touched(), new Citizen.Listening(), new Citizen.Started(),
                new Citizen.LanguageChosen(Language.EN),
                new Citizen.ComfortChosen(Comfort.usual().with(Contrast.HIGH)), new Citizen.ServiceChosen(SERVICE),
                new Citizen.Searched(),
                new Citizen.GoOnWanted(true),
                new Citizen.Next(),
                new Citizen.Back(), new Citizen.HomeWanted(), new Citizen.ExitWanted(), new Citizen.PayLaterWanted(),
                new Citizen.PayWanted(), new Citizen.NumberWanted(),
                new Citizen.PrincipalChosen(), new Citizen.OtherIsHere(), new Citizen.DataDenied(),
                new Citizen.Focused("amount"), new Citizen.Entered("amount"), new Citizen.ShortcutUsed("amount"),
                new Citizen.FaceWanted(), new Citizen.CodeWanted(), new Citizen.PageWanted("amount"),
                new Citizen.ElsewhereWanted(), new Citizen.AnewWanted(), new Citizen.AnotherPage(),
                new Citizen.PageRetaken(),
                new Citizen.PageDropped(0), new Citizen.PhoneWanted(), new Citizen.WithoutOriginal(),
                new Citizen.Signed(), new Citizen.Rated(5),
                new Citizen.ReasonsGiven(Set.of("reason-slow")), new Citizen.AnotherWanted(),
                new Citizen.RetryWanted(), new Citizen.LeftWaiting(), new Citizen.SettingsWanted(),
                new Citizen.HelpWanted(), new Citizen.CallWanted(), new Citizen.CaseTellable(),
                new Citizen.SlipWanted(), new Citizen.ProofWanted(),
                new Citizen.CopyWanted(new AnswerRecord("certificates", 0)),
                new Citizen.CoverClosed());
    }

    static List<Cover> covers() {
        return List.of(new Cover.None(), new Cover.StillThere(20), new Cover.DisplaySettings(), new Cover.Help(),
                new Cover.KeepDraft(), new Cover.DraftNotKept(), new Cover.NotGoneOn(Missed.NOT_THEIRS),
                new Cover.ConfirmExit(false),
                new Cover.ConfirmExit(true));
    }

    /** All records of a sealed family, however deep. */
    static Stream<Class<?>> family(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(Samples::family)
                : Stream.of(sealed);
    }
}
