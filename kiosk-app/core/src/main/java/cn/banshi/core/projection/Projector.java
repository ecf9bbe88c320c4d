package cn.banshi.core.projection;

import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Cover;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Projection;
import cn.banshi.core.session.ServiceOf;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Snapshot;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import cn.banshi.core.text.Localized;
import java.time.InstantSource;
import java.util.Optional;

/** Shows a visit: nothing personal unmasked but what the citizen types or confirms. */
public final class Projector implements Projection {

    private final Terminal terminal;
    private final Library library;
    private final Delays delays;
    private final DoorScreens door;
    private final IdentityScreens identity;
    private final NumberScreens number;
    private final BehalfScreens behalf;
    private final ConditionScreens condition;
    private final FormScreens form;
    private final FaceScreens face;
    private final MaterialScreens material;
    private final OutcomeScreens outcome;
    private final AnswerScreens answer;
    private final DraftScreens draft;
    private final PaymentScreens payment;

    public Projector(Library library, Delays delays, InstantSource clock, Surroundings surroundings) {
        this.terminal = library.terminal();
        this.library = library;
        this.delays = delays;
        var forms = new VisitForms(library, clock);
        this.door = new DoorScreens(library, delays, surroundings);
        this.identity = new IdentityScreens(library, forms, surroundings);
        this.number = new NumberScreens(library);
        this.behalf = new BehalfScreens(library);
        this.condition = new ConditionScreens(library, forms);
        this.face = new FaceScreens(library, surroundings);
        this.material = new MaterialScreens(library, forms);
        this.form = new FormScreens(library, forms, surroundings, material);
        this.outcome = new OutcomeScreens(library, forms);
        this.answer = new AnswerScreens(library, forms, surroundings);
        this.payment = new PaymentScreens(library, forms, clock);
        this.draft = new DraftScreens(library, forms, surroundings);
    }

    @Override
    public Presentation of(Snapshot snapshot, Visit visit) {
        Screen screen = waitedFor(screen(snapshot, visit), snapshot);
        return new Presentation(screen, overlay(snapshot, visit, screen.keepable()), frame(snapshot, visit));
    }

    /** What the machine works at can be left when it takes long. */
    private static Screen waitedFor(Screen screen, Snapshot snapshot) {
        return screen instanceof Screen.Working working && snapshot.mode().waitedLong()
                ? new Screen.Working(working.work(), working.usual(), true, working.reference(), working.began())
                : screen;
    }

    private Screen screen(Snapshot snapshot, Visit visit) {
        return switch (snapshot.state()) {
            case SessionState.Attract attract -> door.attract(snapshot);
            case SessionState.Interrupted interrupted -> outcome.interrupted(interrupted);
            case SessionState.Home home -> door.home(elder(snapshot));
            case SessionState.Searching searching -> door.search(visit.sought());
            case SessionState.GoingOn now -> door.goOn(now, visit);
            case SessionState.FindingNumber finding -> DoorScreens.finding();
            case SessionState.Intro intro -> door.intro(intro);
            case SessionState.Consent consent -> door.consent(consent);
            case SessionState.Goodbye goodbye -> door.goodbye(goodbye, snapshot);
            case SessionState.Fault fault -> door.fault(fault, snapshot);
            case SessionState.Identifying identifying -> identity.identifying(identifying);
            case SessionState.CardRefused refused -> identity.refused(refused);
            case SessionState.ByNumber typed -> number.typing(typed, visit);
            case SessionState.Verifying verifying -> identity.verifying();
            case SessionState.SeekingPrincipals seeking -> identity.fetching();
            case SessionState.ForWhom whom -> behalf.forWhom(whom, visit);
            case SessionState.OtherConsent now -> new OtherScreens(library).consent(now, visit);
            case SessionState.OtherCard now -> identity.another(now);
            case SessionState.OtherRecording telling -> identity.verifying();
            case SessionState.Unmandated now -> door.closed(now.service(), behalf.reason(now));
            case SessionState.Fetching fetching -> identity.fetching();
            case SessionState.Confirm confirm -> identity.confirm(confirm, visit);
            case SessionState.DataWrong wrong -> door.closed(wrong.service(),
                    library.catalogue().known(wrong.service()).procedureHere().confirm().wrong());
            case SessionState.Eligibility eligibility -> condition.eligibility(eligibility, visit)
                    .orElseGet(() -> door.closed(eligibility.service(), condition.refusal(eligibility, visit)));
            case SessionState.Form page -> form.page(page, visit, elder(snapshot));
            case SessionState.Asking asking -> identity.asking();
            case SessionState.FaceConsent consent -> face.consent(consent);
            case SessionState.FaceProof proof -> face.proof(proof, visit);
            case SessionState.FaceDoubt doubt -> face.doubt(doubt);
            case SessionState.Material now -> material.material(now, visit);
            case SessionState.Review review -> form.review(review, visit, elder(snapshot));
            case SessionState.KeepingDraft keeping -> DraftScreens.keeping();
            case SessionState.DraftOffered offered -> draft.offer(offered, visit);
            case SessionState.DraftKept kept -> draft.kept(kept);
            case SessionState.Signing signing -> form.sign(signing, visit);
            case SessionState.Recording recording -> outcome.recording();
            case SessionState.Delivering delivering -> outcome.delivering(delivering);
            case SessionState.Ordering ordering -> identity.ordering();
            case SessionState.Paying paying -> payment.payment(paying, visit);
            case SessionState.Result result -> outcome.result(result, visit);
            case SessionState.LookingUp looking -> identity.asking();
            case SessionState.Answered answered -> answer.answer(answered, visit);
            case SessionState.Rating rating -> outcome.rating(rating);
        };
    }

    private static boolean elder(Snapshot snapshot) {
        return snapshot.mode().comfort().elder();
    }

    private Overlay help(HelpCall call, Visit visit) {
        return new Overlay.Help(terminal.help().window(), terminal.help().phone(), terminal.help().hours(),
                call.stage(), visit.reference().filter(number -> call.stage().known() && !call.caseTold()));
    }

    private Overlay overlay(Snapshot snapshot, Visit visit, boolean keepable) {
        return switch (snapshot.cover()) {
            case Cover.None none -> new Overlay.None();
            case Cover.StillThere(int left) -> new Overlay.StillThere(left, (int) delays.answer().toSeconds(),
                    keepable);
            case Cover.DisplaySettings settings -> new Overlay.DisplaySettings();
            case Cover.Help help -> help(snapshot.mode().help(), visit);
            case Cover.KeepDraft keep -> DraftScreens.question(visit);
            case Cover.DraftNotKept not -> new Overlay.DraftNotKept();
            case Cover.NotGoneOn(var why) -> new Overlay.NotGoneOn(why);
            case Cover.ConfirmExit exit -> new Overlay.ConfirmExit(keepable);
        };
    }

    private Frame frame(Snapshot snapshot, Visit visit) {
        SessionState state = snapshot.state();
        boolean personal = !(state instanceof SessionState.Attract || state instanceof SessionState.Goodbye
                || state instanceof SessionState.Fault);
        Optional<String> applicant = personal && snapshot.mode().identified()
                ? behalf.header(visit, snapshot.mode().language())
                : Optional.empty();
        return new Frame(snapshot.mode().language(), snapshot.mode().comfort(), terminal.hall(), service(state),
                applicant, Leads.back(snapshot), Leads.home(state), snapshot.mode().help().stage());
    }

    private Optional<Localized> service(SessionState state) {
        return ServiceOf.state(state)
                .flatMap(id -> library.catalogue().service(id))
                .map(Service::offer)
                .map(Service.Offer::title);
    }

    /** Where the citizen is in a service, as far as no original is known to be needed. */
    static Progress progress(Library library, String service, StepKind kind) {
        return progress(library, service, kind, kind == StepKind.MATERIAL);
    }

    /** @param originals whether the step of photographing counts */
    static Progress progress(Library library, String service, StepKind kind, boolean originals) {
        var steps = library.catalogue()
                .known(service)
                .procedureHere()
                .steps()
                .stream()
                .filter(step -> originals || step.kind() != StepKind.MATERIAL)
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() == kind) {
                return new Progress(i + 1, steps.size(), steps.get(i).name());
            }
        }
        throw new IllegalStateException("service " + service + " has no step " + kind);
    }
}
