package cn.banshi.core.session;

import cn.banshi.core.audit.Aftermath;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.OnBehalf;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.SessionState.Consent;
import cn.banshi.core.session.SessionState.Fault;
import cn.banshi.core.session.SessionState.Fetching;
import cn.banshi.core.session.SessionState.Form;
import cn.banshi.core.session.SessionState.Goodbye;
import cn.banshi.core.session.SessionState.Home;
import cn.banshi.core.session.SessionState.Identifying;
import cn.banshi.core.session.SessionState.Intro;
import cn.banshi.core.session.SessionState.Material;
import cn.banshi.core.session.SessionState.Result;
import cn.banshi.core.session.Snapshot.Mode.Known;
import cn.banshi.core.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Ways from state to state, and what has to be done on arriving and on leaving. Pure. */
final class Route {

    private final Catalogue catalogue;
    private final Delays delays;
    private final Language start;
    private final Arrival arrival;

    Route(Catalogue catalogue, Delays delays, Language start) {
        this.catalogue = catalogue;
        this.start = start;
        this.delays = delays;
        this.arrival = new Arrival(catalogue, delays);
    }

    /** Leaves the state of {@code from} and enters {@code target}. */
    Transition enter(Snapshot from, SessionState target) {
        List<Effect> effects = new ArrayList<>();
        if (from.state() instanceof Identifying || from.state() instanceof SessionState.OtherCard) {
            effects.add(new Effect.StopReading());
        }
        if (from.state() instanceof SessionState.GoingOn) {
            effects.add(new Effect.StopScanning());
            effects.add(new Effect.StopTimer(Timer.READ_AGAIN));
        }
        if (from.state() instanceof SessionState.FaceProof) {
            effects.add(new Effect.StopProof());
        }
        if (from.state() instanceof Material) {
            effects.add(new Effect.StopLooking());
        }
        if (from.state() instanceof SessionState.Paying) {
            effects.add(new Effect.StopTimer(Timer.PAYMENT));
        }
        if (from.state() instanceof Material left && left.plate() instanceof Plate.Phone) {
            effects.add(new Effect.StopPhone());
        }
        if (WaitingRegion.waits(from.state())) {
            effects.add(new Effect.StopTimer(Timer.LEAVABLE));
        }
        effects.addAll(arrival.at(target, from.leftCard()));
        if (WaitingRegion.waits(target)) {
            effects.add(new Effect.StartTimer(Timer.LEAVABLE, delays.leavable()));
        }
        return new Transition(from.in(from.mode().waitedLong(false)).at(target), effects, Transition.Handled.YES);
    }

    Transition intro(Snapshot from, String service) {
        catalogue.known(service);
        return enter(from, new Intro(service, Optional.empty()));
    }

    /** Whether it can be done is known. What asks for no card and no consent need not be read about first. */
    Transition looked(Snapshot from, Intro intro, Optional<Closed> closed) {
        String service = intro.service();
        return closed.isEmpty() && executable(service) && !procedure(service).has(StepKind.IDENTIFY)
                ? begin(from, service)
                : Transition.to(from.at(intro.with(closed)));
    }

    /** From the introduction to the first step; whoever need not say who they are is asked at once. */
    Transition begin(Snapshot from, String service) {
        if (!procedure(service).has(StepKind.IDENTIFY)) {
            return enter(from, new Fetching(service));
        }
        return procedure(service).has(StepKind.CONSENT)
                ? enter(from, new Consent(service))
                : identify(from, service);
    }

    /** Whoever is known already need not show the card again, unless this service wants more than a phone. */
    Transition identify(Snapshot from, String service) {
        if (from.mode().known() == Known.BY_NUMBER && procedure(service).notByNumber().isPresent()) {
            return enter(from.in(from.mode().known(Known.NOBODY)), waiting(service))
                    .and(List.of(new Effect.ForgetPerson()));
        }
        return from.mode().identified()
                ? known(from, service)
                : enter(from, waiting(service));
    }

    /** Who is there is known; for whom it is may have to be asked. */
    Transition known(Snapshot from, String service) {
        return enter(from, procedure(service).onBehalf().isPresent()
                ? new SessionState.SeekingPrincipals(service)
                : new Fetching(service));
    }

    /** Whether somebody who is there can entrust the person identified. */
    boolean entrusts(String service) {
        return procedure(service).onBehalf().flatMap(OnBehalf::here).isPresent();
    }

    boolean forOneself(String service) {
        return procedure(service).onBehalf().map(OnBehalf::forOneself).orElse(true);
    }

    /** Nothing of whom it was for is kept. */
    Transition unmandated(Snapshot from, String service, boolean ended) {
        return leave(from, new SessionState.Unmandated(service, ended));
    }

    static Identifying waiting(String service) {
        return new Identifying(service, Phase.WAITING, Optional.empty(), 0);
    }

    Transition beforeIdentify(Snapshot from, String service) {
        return procedure(service).has(StepKind.CONSENT) ? enter(from, new Consent(service)) : intro(from, service);
    }

    Transition beforeForm(Snapshot from, String service) {
        if (confirms(service)) {
            return enter(from, new SessionState.Confirm(service));
        }
        if (weighs(service)) {
            return enter(from, new SessionState.Eligibility(service, true));
        }
        return procedure(service).has(StepKind.IDENTIFY) ? intro(from, service) : beforeIntro(from);
    }

    /** Whether every requirement is shown. */
    boolean weighs(String service) {
        return procedure(service).has(StepKind.CONDITIONS);
    }

    boolean confirms(String service) {
        return procedure(service).has(StepKind.CONFIRM) && !procedure(service).confirm().sections().isEmpty();
    }

    Transition page(Snapshot from, String service, String page, boolean toReview) {
        return enter(from, asks(from, service).first(page, toReview));
    }

    /** To a page that is gone through backwards. */
    Transition pageBehind(Snapshot from, String service, String page) {
        return enter(from, asks(from, service).last(page));
    }

    /** A form goes on with the question that is being answered. */
    Snapshot inComfort(Snapshot at, Comfort comfort) {
        Snapshot changed = at.in(at.mode().in(comfort));
        return at.state() instanceof Form form && comfort.elder() && !at.mode().elder()
                ? changed.at(asks(changed, form.service()).at(form, form.focus()))
                : changed;
    }

    /** How the pages of a service are asked just now. */
    Asks asks(Snapshot at, String service) {
        return new Asks(service, procedure(service), at.mode().elder());
    }

    /** What is asked first, or what is looked up where nothing has to be asked. */
    Transition asked(Snapshot from, String service, Optional<String> page) {
        return page.map(id -> page(from, service, id, false))
                .orElseGet(() -> enter(from, new SessionState.LookingUp(service)));
    }

    /** Everything is filled in. */
    Transition review(Snapshot from, String service) {
        return procedure(service).has(StepKind.REVIEW)
                ? enter(from, new SessionState.Review(service))
                : reviewed(from, service);
    }

    /** Everything is right. */
    Transition reviewed(Snapshot from, String service) {
        return procedure(service).has(StepKind.SIGN)
                ? enter(from, new SessionState.Signing(service))
                : enter(from, new SessionState.Recording(service));
    }

    /** To the form, unless the person may go on with what they have begun elsewhere. */
    Transition begun(Snapshot from, String service, SessionEvent.DraftLooked looked) {
        Snapshot told = looked.missed().map(why -> from.under(new Cover.NotGoneOn(why))).orElse(from);
        return looked.offered()
                ? enter(told, new SessionState.DraftOffered(service))
                : page(told, service, looked.firstPage(), false);
    }

    /** Whether something is only looked up. */
    boolean answers(String service) {
        return procedure(service).answer().isPresent();
    }

    /** What is only looked up is not worth keeping, nor is a place that may be gone tomorrow. */
    boolean keepable(String service) {
        return procedure(service).has(StepKind.SIGN);
    }

    /** Asks first. */
    Transition elsewhere(Snapshot from, String service) {
        return keepable(service)
                ? Transition.to(from.under(new Cover.KeepDraft()))
                : Transition.meaningless(from);
    }

    /** Whether there is a proof of what was looked up. */
    boolean proves(String service) {
        return procedure(service).answer().flatMap(Answer::proof).isPresent();
    }

    /** Whether copies are issued of this list's records. */
    boolean copies(String service, String list) {
        return procedure(service).answer()
                .stream()
                .flatMap(answer -> answer.sections().stream())
                .flatMap(section -> section.each().stream())
                .anyMatch(each -> each.list().equals(list) && each.print().isPresent());
    }

    /** Whether originals may have to be photographed. */
    boolean photographs(String service) {
        return procedure(service).has(StepKind.MATERIAL);
    }

    cn.banshi.core.journey.Material material(String service, String id) {
        return procedure(service).material(id)
                .orElseThrow(() -> new IllegalStateException("no material " + id + " in " + service));
    }

    boolean executable(String service) {
        return catalogue.known(service).procedure().isPresent();
    }

    /** How the screen speaks and looks to somebody new. */
    Snapshot.Mode freshMode() {
        return Snapshot.idle(start).mode();
    }

    Procedure procedure(String service) {
        return catalogue.known(service).procedureHere();
    }

    /** Asks first when something would be lost. */
    Transition exit(Snapshot from) {
        return from.mode().entered() ? Transition.to(from.under(new Cover.ConfirmExit(false))) : end(from);
    }

    Transition home(Snapshot from) {
        return from.mode().entered() ? Transition.to(from.under(new Cover.ConfirmExit(true))) : goHome(from);
    }

    /** The service is forgotten, the person stays. */
    Transition goHome(Snapshot from) {
        return leave(from.in(from.mode().searched(false)), new Home());
    }

    /** From the introduction to where the service was chosen. */
    Transition beforeIntro(Snapshot from) {
        return from.mode().searched() ? leave(from, new SessionState.Searching()) : goHome(from);
    }

    private Transition leave(Snapshot from, SessionState target) {
        Snapshot clean = from.in(from.mode().entered(false)).under(new Cover.None());
        List<Effect> forget = List.of(new Effect.ForgetService());
        // it gives up every work, a look at the reader included
        return enter(clean, target)
                .and(from.leftCard() == LeftCard.LEFT
                        ? List.of(forget.getFirst(), new Effect.LookAtReader())
                        : forget);
    }

    /** Everything is forgotten. */
    Transition end(Snapshot from) {
        boolean card = from.mode().identified() || from.state() instanceof Identifying
                || from.state() instanceof SessionState.CardRefused;
        return enter(over(from), new Goodbye(card, paper(from.state()), from.mode().originals(),
                EnumSet.allOf(Goodbye.Wait.class)));
    }

    /** Whatever lies on the reader now was laid there in the visit that ends, unless it was left there before. */
    private static Snapshot over(Snapshot from) {
        return from.in(from.mode().entered(false).known(Known.NOBODY).originals(false).searched(false))
                .under(new Cover.None())
                .with(from.leftCard() == LeftCard.LEFT ? LeftCard.LEFT : LeftCard.UNKNOWN);
    }

    private static boolean out(Paper paper) {
        return paper == Paper.PRINTED || paper == Paper.PRINTING || paper == Paper.NOT_KNOWN;
    }

    /** Whether paper has come out in this state, or may have. */
    static boolean paper(SessionState state) {
        return switch (state) {
            case Intro intro -> intro.slip().filter(Route::out).isPresent();
            case Result result -> out(result.paper());
            case SessionState.Answered answered -> answered.slip().filter(Route::out).isPresent()
                    || answered.sheetOut();
            case SessionState.DraftKept kept -> kept.slip().filter(Route::out).isPresent();
            case SessionState.Paying paying -> paying.before().filter(result -> paper(result)).isPresent();
            case SessionState.Rating rating -> paper(rating.result());
            case SessionState.OtherConsent consent -> paper(consent.errand());
            case SessionState.OtherCard card -> paper(card.errand());
            case SessionState.OtherRecording telling -> paper(telling.errand());
            case SessionState other -> false;
        };
    }

    private static boolean paper(Errand errand) {
        return errand instanceof Errand.Agrees(Result result) && paper(result);
    }

    private static Optional<String> reference(Errand errand) {
        return errand instanceof Errand.Agrees(Result result) ? Optional.of(result.reference()) : Optional.empty();
    }

    /** Something was left behind, or nobody knows: nobody is served before the program has started anew. */
    Transition notClean(Snapshot from) {
        return fault(from, FaultCode.NOT_CLEAN, Optional.empty())
                .and(List.of(new Effect.StopTimer(Timer.GOODBYE)));
    }

    /** Between two tries to read. */
    Duration readAgain() {
        return delays.readAgain();
    }

    /** How long the last screen stays. */
    Duration goodbye() {
        return delays.goodbye();
    }

    /** How much longer than the last screen the self-check may take. */
    Duration checkLimit() {
        return delays.restart();
    }

    Transition fault(Snapshot from, FaultCode code, Optional<SessionState> retry) {
        return enter(from, new Fault(code, Optional.empty(), retry));
    }

    /** A defect: safe, wiped, and with the number if there is one. */
    Transition broke(Snapshot from) {
        Fault broken = new Fault(FaultCode.INTERNAL, reference(from.state()), Optional.empty());
        boolean again = from.state() instanceof Fault fault && fault.code() == FaultCode.INTERNAL;
        // a look that breaks is not made again by itself
        return enter(over(from), broken).and(again ? List.of() : List.of(new Effect.LookAtReader()));
    }

    private static Optional<String> reference(SessionState state) {
        return switch (state) {
            case SessionState.Delivering delivering -> Optional.of(delivering.reference());
            case SessionState.Paying paying -> Optional.of(paying.reference()).filter(number -> !number.isEmpty());
            case Result result -> Optional.of(result.reference());
            case SessionState.Rating rating -> Optional.of(rating.result().reference());
            case SessionState.OtherConsent consent -> reference(consent.errand());
            case SessionState.OtherCard card -> reference(card.errand());
            case SessionState.OtherRecording telling -> reference(telling.errand());
            case Fault fault -> fault.reference();
            case SessionState.Interrupted(Aftermath.Left.Filed(String number, var received), var slip) -> Optional
                    .of(number);
            case SessionState other -> Optional.empty();
        };
    }
}
