package cn.banshi.core.session;

import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.log.Stack;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.StepClock.StepTime;
import cn.banshi.core.watch.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs visits, one after the other, for as long as the terminal is on. Takes the citizen's actions and everything that
 * happens in turn on one thread, asks the machine what follows, does it, and says what to show.
 *
 * <p>{@link #accept} may be called from any thread and returns at once. The listener is called on the session's thread;
 * it should hand the presentation to the window and return when the window has it.
 */
public final class Session {

    /** Touches waiting; more than a child drumming on the glass makes. */
    private static final int MAX_WAITING = 64;
    /** Longest chain of events that follow from one another at once; the longest of ours has three. */
    private static final int MAX_CHAIN = 16;
    /** How long work that can wait stands aside before it looks whether anybody is there still. */
    private static final Duration ASIDE = Duration.ofSeconds(1);

    private final SessionMachine machine;
    private final Projection projection;
    private final Executor turns;
    private final Pace pace;
    private final Listeners listeners;
    private final StepClock steps;
    private final UsualWaits waits;
    private final Effects effects;
    private final Intake intake;
    private final Rehearsal rehearsal;
    private final Witness witness;
    private final LeftCardWork leftCard;
    private final LeftSlipWork leftSlip;
    private final Visit visit = new Visit();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Activity activity = Activity.IDLE;
    private Snapshot now;
    private @Nullable Presentation shown;
    private String page = "";
    private long turnedAt;

    /** @param presentations what to show; {@code steps} gets the time of each step when it is over */
    public record Listeners(Consumer<Presentation> presentations, Consumer<StepTime> steps) {}

    /** @param turns runs tasks one at a time in order: a single thread outside tests */
    public Session(Ports ports, Library library, Pace pace, Projection projection, Executor turns,
            Listeners listeners) {
        this.machine = new SessionMachine(library.catalogue(), pace.delays(), library.terminal().language());
        this.projection = projection;
        this.rehearsal = new Rehearsal(library.catalogue(), library.rules());
        this.turns = turns;
        this.pace = pace;
        this.listeners = listeners;
        this.now = Snapshot.idle(library.terminal().language());
        this.steps = new StepClock(pace.nanos(), pace.clock(), listeners.steps());
        this.waits = new UsualWaits(pace.nanos(), pace.clock());
        this.turnedAt = pace.nanos().getAsLong();
        var timers = new Timers(pace.scheduler(), turns::execute, timer -> handle(new SessionEvent.Rang(timer)));
        var works = new Works(pace.workers(), turns::execute, this::found);
        this.witness = new Witness(ports.audit());
        var forms = new VisitForms(library, pace.clock());
        var identity = new IdentityWork(ports.backend(), works, steps, library, forms, witness);
        var pages = new PageWork(ports.backend(), works, identity, forms, pace.clock());
        var phone = new PhoneWork(ports.backend().phone(), works, steps, library);
        var materials = new MaterialWork(ports.devices().plate(), works, pace, steps, forms, phone);
        this.intake = new Intake(forms, pages, materials, pace.clock(), ports);
        this.leftCard = new LeftCardWork(ports.devices(), works, pace, witness);
        this.leftSlip = new LeftSlipWork(ports.devices().slot(), pace.clock(), witness);
        this.effects = new Effects(library, pace.clock(), timers, works, witness,
                new Effects.Hands(new Preflight(ports, works, steps, library, pace),
                        new GoOnWork(ports, works, steps, library, pace),
                        new CardWork(ports.devices().ways(), leftCard, works, pace, steps, witness, library.texts()),
                        new NumberWork(ports.backend(), works, identity), identity,
                        new PrincipalWork(ports.backend(), works, identity, library, witness),
                        new OtherWork(ports.backend(), works, identity, library, witness), pages,
                        new FaceWork(ports, works, identity, library, pace, witness),
                        new ApplicationWork(ports, works, steps, library, pace, witness),
                        new AnswerWork(ports.backend(), works, identity, library, forms),
                        new DraftWork(ports.backend(), works, identity, library, forms),
                        new ProofWork(ports, works, identity, library, forms, pace),
                        new PaymentWork(ports.backend(), works, identity, forms, pace.clock()),
                        new ReceiptWork(ports, works, steps, library, pace, witness),
                        new AftermathWork(ports.aftermath(), works), materials, phone,
                        new SelfCheck(ports.housekeeping(), works, pace.nanos(), witness), leftCard, leftSlip,
                        new HelpWork(ports, works, pace, witness)));
    }

    /** Shows the attract screen, looks back at how the last visit ended, and whether its card still lies there. */
    public void start() {
        turns.execute(() -> {
            present();
            effects.perform(new Effect.LookBack(), now, visit);
            effects.perform(new Effect.LookAtReader(), now, visit);
        });
    }

    /**
     * Loads what a first visit would otherwise wait for. Blocks for a second: for a thread of its own after the first frame. A
     * citizen who is quicker only waits.
     */
    public void rehearse() {
        rehearsal.open();
    }

    /**
     * Looks through the rules of all services, each while nobody is there: blocks until then, for a thread of its own.
     *
     * @return complaints about rules of services: they stay closed
     */
    public List<String> checkRules() {
        return rehearsal.check(this::awaitNobody);
    }

    /** Blocks until nobody is there; for a thread of its own. */
    public void awaitNobody() {
        while (activity != Activity.IDLE) {
            LockSupport.parkNanos(ASIDE.toNanos());
        }
    }

    /** Runs it in turn with everything else that happens here; returns at once. For whoever asks whether turns go on. */
    public void inTurn(Runnable task) {
        turns.execute(task);
    }

    /** Shows again what may have changed by itself, such as whether receipts can be printed. */
    public void refresh() {
        turns.execute(this::present);
    }

    /** Takes an action of the citizen. */
    public void accept(Action action) {
        long at = pace.nanos().getAsLong();
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            Log.write(new LogEvent.TouchDropped(action.getClass()));
            return;
        }
        turns.execute(() -> {
            waiting.decrementAndGet();
            steps.acted(at);
            take(at - turnedAt < 0 ? meantForAnother(action) : action);
        });
    }

    /** Ends a visit under way and wipes it, as before a restart. */
    public void end() {
        turns.execute(() -> handle(new SessionEvent.Broke()));
    }

    /** What a restart would cut off now. From any thread; answers at once. */
    public Activity activity() {
        return activity;
    }

    /** Since when a card lies on the reader that nobody took in time; empty while none does. From any thread. */
    public Optional<Instant> cardLeftSince() {
        return leftCard.since();
    }

    /** Since when a slip lies in its slot that nobody took in time; empty while none does. From any thread. */
    public Optional<Instant> slipLeftSince() {
        return leftSlip.since();
    }

    static Activity activity(SessionState state) {
        return switch (state) {
            case SessionState.Attract _ -> Activity.IDLE;
            case SessionState.Recording _ -> Activity.RECORDING;
            case SessionState.Result result when result.paper() == Paper.PRINTING -> Activity.RECORDING;
            case SessionState.Interrupted cut when cut.slip().equals(Optional.of(Paper.PRINTING)) -> Activity.RECORDING;
            case SessionState.Answered answered when answered.printing() -> Activity.RECORDING;
            case SessionState.Intro intro when intro.slip().equals(Optional.of(Paper.PRINTING)) -> Activity.RECORDING;
            case SessionState.DraftKept kept when kept.slip()
                    .equals(Optional.of(Paper.PRINTING)) -> Activity.RECORDING;
            case SessionState _ -> Activity.VISIT;
        };
    }

    /** Whoever presses again because nothing happens has not seen the page that the first press has brought. */
    private Action meantForAnother(Action action) {
        Log.write(new LogEvent.TouchMeaningless(action.getClass(), now.state().getClass()));
        return new Action.Touch();
    }

    private void take(Action action) {
        try {
            handle(intake.event(action, now, visit));
        } catch (RuntimeException defect) {
            broke(defect);
        }
    }

    private void found(Works.Finding finding) {
        try {
            finding.keep().apply(visit).ifPresent(this::handle);
        } catch (RuntimeException defect) {
            broke(defect);
        }
    }

    /** The outermost place of the session's thread: only a defect comes here as an exception. */
    private void handle(SessionEvent event) {
        try {
            run(event);
            present();
        } catch (RuntimeException defect) {
            broke(defect);
        }
    }

    private void broke(RuntimeException defect) {
        Log.write(new LogEvent.Defect(Stack.of(defect)));
        run(new SessionEvent.Broke());
        present();
    }

    private void run(SessionEvent first) {
        Deque<SessionEvent> events = new ArrayDeque<>();
        events.add(first);
        for (int i = 0; !events.isEmpty(); i++) {
            if (i == MAX_CHAIN) {
                throw new IllegalStateException("events go round in a circle");
            }
            SessionEvent event = events.remove();
            Transition transition = machine.next(now, event);
            transition.told(now.state(), event).ifPresent(Log::write);
            witness.handled(now.state(), event, transition.next().state());
            waits.handled(event, transition.next().state());
            now = transition.next();
            activity = activity(now.state());
            steps.step(now.state() instanceof SessionState.Attract ? "" : now.state().getClass().getSimpleName());
            for (Effect effect : transition.effects()) {
                Optional<SessionEvent> follows = effects.perform(effect, now, visit);
                follows.ifPresent(events::add);
            }
        }
    }

    private void present() {
        Presentation next = waits.told(projection.of(now, visit));
        if (!next.equals(shown)) {
            shown = next;
            turn();
            listeners.presentations().accept(next);
        }
        if (IdleRule.waits(now.state()) || now.state() instanceof SessionState.Goodbye
                || now.state() instanceof SessionState.FaceProof) {
            steps.asked();
        }
    }

    private void turn() {
        String next = now.cover().getClass().getSimpleName() + " " + switch (now.state()) {
            case SessionState.Form form -> form.page() + " " + form.part();
            case SessionState other -> other.getClass().getSimpleName();
        };
        if (!next.equals(page)) {
            page = next;
            turnedAt = pace.nanos().getAsLong();
        }
    }

    /** For tests of what is left behind; confined to the session's thread. */
    Visit visit() {
        return visit;
    }

    Snapshot now() {
        return now;
    }
}
