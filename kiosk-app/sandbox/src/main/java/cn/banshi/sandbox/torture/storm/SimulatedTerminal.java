package cn.banshi.sandbox.torture.storm;

import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.outbox.Meaning;
import cn.banshi.core.outbox.State;
import cn.banshi.core.outbox.Timetable;
import cn.banshi.sandbox.torture.storm.Line.Kind;
import cn.banshi.sandbox.torture.storm.Line.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The outbox of one terminal: when something goes and what a reply means is decided by the shipped parts, and what lies
 * between them is done in the shipped order; a test holds the two side by side.
 */
final class SimulatedTerminal {

    private final int number;
    private final Timetable timetable;
    private final Clockwork clock;
    private final Line line;
    private final Consumer<Application> settled;
    private final List<Application> waiting = new ArrayList<>();

    /**
     * @param number from 0
     * @param settled called for every application whose end is known
     */
    SimulatedTerminal(int number, Timetable timetable, Clockwork clock, Line line,
            Consumer<Application> settled) {
        this.number = number;
        this.timetable = timetable;
        this.clock = clock;
        this.line = line;
        this.settled = settled;
    }

    /** Holds it from now on. */
    Application record(Application application) {
        waiting.add(application);
        return application;
    }

    /** Delivers what waits, in the background, for ever. */
    void start() {
        timetable.begin(waiting, clock.instant());
        rest();
    }

    private void round() {
        timetable.turn(waiting, clock.instant())
                .ifPresentOrElse(application -> attempt(application, this::rest), this::rest);
    }

    private void rest() {
        clock.after(timetable.pause(waiting, clock.instant()), this::round);
    }

    /** What a citizen's visit does with what it has just recorded. */
    void deliver(Application application, Duration patience) {
        deliver(application, clock.instant().plus(patience));
    }

    private void deliver(Application application, Instant until) {
        attempt(application, () -> {
            Duration pause = timetable.pause(application, clock.instant());
            if (!application.settled() && clock.instant().plus(pause).isBefore(until)) {
                clock.after(pause, () -> deliver(application, until));
            }
        });
    }

    private void attempt(Application application, Runnable after) {
        if (application.joins(after)) {
            switch (application.state()) {
                case PENDING -> send(application);
                case SENDING, NOT_YET_KNOWN -> lookUp(application,
                        reply -> follow(application, Meaning.ofLookUp(reply)));
                case ACKNOWLEDGED -> lookUp(application, reply -> application.over());
                case REJECTED, BLOCKED -> application.over();
            }
        }
    }

    private void send(Application application) {
        application.become(State.SENDING);
        line.ask(new Request(number, Kind.SUBMISSION, application.key()),
                reply -> follow(application, Meaning.ofSubmission(reply)));
    }

    private void lookUp(Application application, Consumer<Reply<Receipt>> then) {
        line.ask(new Request(number, Kind.LOOK_UP, application.key()), then);
    }

    private void follow(Application application, Meaning meaning) {
        switch (meaning) {
            case Meaning.Acknowledged acknowledged -> settle(application, State.ACKNOWLEDGED);
            case Meaning.Rejected rejected -> settle(application, State.REJECTED);
            case Meaning.NeverArrived never -> send(application);
            case Meaning.Open(State state, Reply<Receipt> reply) -> {
                application.postpone(state, timetable.again(application, reply, clock.instant()));
                application.over();
            }
        }
    }

    private void settle(Application application, State end) {
        timetable.answered(clock.instant());
        application.become(end);
        waiting.remove(application);
        settled.accept(application);
        application.over();
    }
}
