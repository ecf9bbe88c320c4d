package cn.banshi.core.session;

/** Gives an event to the region that the state belongs to. */
final class StateRegions {

    private final DoorRegion door;
    private final GoOnRegion goOn;
    private final IdentityRegion identity;
    private final NumberRegion number;
    private final PrincipalRegion principal;
    private final OtherRegion other;
    private final FormRegion form;
    private final FaceRegion face;
    private final MaterialRegion material;
    private final OutcomeRegion outcome;
    private final PaymentRegion payment;
    private final AnswerRegion answer;
    private final DraftRegion draft;
    private final AftermathRegion aftermath;
    private final WaitingRegion waiting;

    StateRegions(Route route) {
        this.goOn = new GoOnRegion(route);
        this.door = new DoorRegion(route, goOn);
        this.number = new NumberRegion(route);
        this.identity = new IdentityRegion(route, number);
        this.principal = new PrincipalRegion(route);
        this.other = new OtherRegion(route);
        this.face = new FaceRegion(route);
        this.material = new MaterialRegion(route);
        this.form = new FormRegion(route, face, material);
        this.outcome = new OutcomeRegion(route);
        this.payment = new PaymentRegion(route);
        this.answer = new AnswerRegion(route);
        this.draft = new DraftRegion(route, material);
        this.aftermath = new AftermathRegion(route);
        this.waiting = new WaitingRegion(route, other);
    }

    /** Wherever something can be kept. */
    Transition keepDraft(Snapshot at) {
        return draft.keep(at);
    }

    Transition next(Snapshot at, SessionEvent event) {
        return waiting.next(at, event).orElseGet(() -> inState(at, event));
    }

    private Transition inState(Snapshot at, SessionEvent event) {
        return switch (at.state()) {
            case SessionState.Attract attract when event instanceof SessionEvent.LookedBack(var left) -> aftermath
                    .found(at, left);
            case SessionState.Attract attract -> door.attract(at, event);
            case SessionState.Interrupted interrupted -> aftermath.next(at, interrupted, event);
            case SessionState.Home home -> door.home(at, event);
            case SessionState.Searching searching -> door.searching(at, event);
            case SessionState.GoingOn now -> goOn.typing(at, now, event);
            case SessionState.FindingNumber now -> goOn.finding(at, event);
            case SessionState.Intro intro -> door.intro(at, intro, event);
            case SessionState.Consent consent -> door.consent(at, consent, event);
            case SessionState.Goodbye goodbye -> door.goodbye(at, goodbye, event);
            case SessionState.Fault fault -> door.fault(at, fault, event);
            case SessionState.Identifying identifying -> identity.identifying(at, identifying, event);
            case SessionState.CardRefused refused -> identity.refused(at, refused, event);
            case SessionState.ByNumber now -> number.next(at, now, event);
            case SessionState.Verifying verifying -> identity.verifying(at, verifying, event);
            case SessionState.SeekingPrincipals seeking -> principal.seeking(at, seeking, event);
            case SessionState.ForWhom now -> principal.forWhom(at, now, event);
            case SessionState.OtherConsent now -> other.consent(at, now, event);
            case SessionState.OtherCard now -> other.card(at, now, event);
            case SessionState.OtherRecording now -> other.recording(at, now, event);
            case SessionState.Unmandated now -> principal.unmandated(at, now, event);
            case SessionState.Fetching fetching -> identity.fetching(at, fetching, event);
            case SessionState.Confirm confirm -> identity.confirm(at, confirm, event);
            case SessionState.DataWrong wrong -> identity.dataWrong(at, wrong, event);
            case SessionState.Eligibility eligibility -> identity.eligibility(at, eligibility, event);
            case SessionState.Form page -> form.page(at, page, event);
            case SessionState.Asking asking -> form.asking(at, asking, event);
            case SessionState.FaceConsent consent -> face.consent(at, consent, event);
            case SessionState.FaceProof proof -> face.proof(at, proof, event);
            case SessionState.FaceDoubt doubt -> face.doubt(at, doubt, event);
            case SessionState.Material now -> material.next(at, now, event);
            case SessionState.Review review -> form.review(at, review, event);
            case SessionState.KeepingDraft keeping -> draft.keeping(at, keeping, event);
            case SessionState.DraftOffered offered -> draft.offered(at, offered, event);
            case SessionState.DraftKept kept -> draft.kept(at, kept, event);
            case SessionState.Signing signing -> form.signing(at, signing, event);
            case SessionState.Recording recording -> outcome.recording(at, recording, event);
            case SessionState.Delivering delivering -> outcome.delivering(at, delivering, event);
            case SessionState.Ordering ordering -> payment.ordering(at, ordering, event);
            case SessionState.Paying paying -> payment.next(at, paying, event);
            case SessionState.Result result -> outcome.result(at, result, event);
            case SessionState.LookingUp looking -> answer.lookingUp(at, looking, event);
            case SessionState.Answered answered -> answer.answered(at, answered, event);
            case SessionState.Rating rating -> outcome.rating(at, rating, event);
        };
    }
}
