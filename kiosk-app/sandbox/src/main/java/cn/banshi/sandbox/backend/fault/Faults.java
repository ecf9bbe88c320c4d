package cn.banshi.sandbox.backend.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is broken at the moment. Thread-safe; a switch set here works from the next request on.
 *
 * <p>Cutting the network altogether is not here but at the server itself: it closes its port.
 */
public final class Faults {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final AtomicBoolean loseRequest = new AtomicBoolean();
    private final AtomicBoolean loseAnswer = new AtomicBoolean();
    private final AtomicBoolean spoilAnswer = new AtomicBoolean();
    private final AtomicReference<Optional<Hold>> holdBeforeCommit = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Hold>> holdAnswer = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Hold>> lastHeldAnswer = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Duration> delay = new AtomicReference<>(Duration.ZERO);
    private final AtomicInteger problemStatus = new AtomicInteger();
    private final AtomicInteger problemsLeft = new AtomicInteger();
    private final Set<Hold> holds = ConcurrentHashMap.newKeySet();
    private final Set<String> disconnected = ConcurrentHashMap.newKeySet();
    private final Map<String, Duration> slow = new ConcurrentHashMap<>();

    /** The next submission is closed off before anything of it is stored. */
    public void loseNextRequest() {
        loseRequest.set(true);
    }

    /** The next submission is stored and its answer never sent. */
    public void loseNextAnswer() {
        loseAnswer.set(true);
    }

    /** The next answer of any kind loses its body: the contract's filter must turn it into a fault of the server. */
    public void spoilNextAnswer() {
        spoilAnswer.set(true);
    }

    /** The next submission stops just before it is stored. */
    public Hold holdNextBeforeCommit() {
        return hold(holdBeforeCommit);
    }

    /** The next submission stops when it is stored, before it is answered. */
    public Hold holdNextAnswer() {
        Hold hold = hold(holdAnswer);
        lastHeldAnswer.set(Optional.of(hold));
        return hold;
    }

    /** The last one from {@link #holdNextAnswer}. */
    public Optional<Hold> heldAnswer() {
        return lastHeldAnswer.get();
    }

    /** Every request waits this long first; zero ends it. */
    public void delay(Duration duration) {
        delay.set(duration);
    }

    /** The next {@code times} requests are answered with a problem of this status, 500 to 504. */
    public void problemNext(int status, int times) {
        if (status < 500 || status > 504 || times < 0) {
            throw new IllegalArgumentException("status 500 to 504 and times from 0, not " + status + ", " + times);
        }
        problemStatus.set(status);
        problemsLeft.set(times);
    }

    /** The department behind this interface of shared data is not connected. */
    public void disconnect(String dataInterface) {
        disconnected.add(dataInterface);
    }

    /** This interface of shared data takes so long. */
    public void slow(String dataInterface, Duration duration) {
        slow.put(dataInterface, duration);
    }

    /** Everything works again; whoever is held goes on. */
    public void clear() {
        loseRequest.set(false);
        loseAnswer.set(false);
        spoilAnswer.set(false);
        holdBeforeCommit.set(Optional.empty());
        holdAnswer.set(Optional.empty());
        holds.forEach(Hold::release);
        holds.clear();
        delay.set(Duration.ZERO);
        problemsLeft.set(0);
        disconnected.clear();
        slow.clear();
    }

    public boolean takeLoseRequest() {
        return loseRequest.getAndSet(false);
    }

    public boolean takeLoseAnswer() {
        return loseAnswer.getAndSet(false);
    }

    public boolean takeSpoilAnswer() {
        return spoilAnswer.getAndSet(false);
    }

    public Optional<Integer> takeProblem() {
        return problemsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                ? Optional.of(problemStatus.get())
                : Optional.empty();
    }

    /** Waits as long as a submission is to be held here. */
    public void passBeforeCommit() {
        holdBeforeCommit.getAndSet(Optional.empty()).ifPresent(Hold::stop);
    }

    /** Waits as long as an answer is to be held here. */
    public void passBeforeAnswer() {
        holdAnswer.getAndSet(Optional.empty()).ifPresent(Hold::stop);
    }

    /** Waits as long as every request has to. */
    public void passDelay() {
        pause(delay.get());
    }

    /** Interfaces that were cut off by name. */
    public Set<String> disconnected() {
        return Set.copyOf(disconnected);
    }

    public boolean isConnected(String dataInterface) {
        return !disconnected.contains(dataInterface);
    }

    /** Waits as long as this interface takes. */
    public void passInterface(String dataInterface) {
        pause(slow.getOrDefault(dataInterface, Duration.ZERO));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.compareTo(LONGEST) > 0 ? LONGEST : duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Hold hold(AtomicReference<Optional<Hold>> place) {
        Hold hold = new Hold();
        holds.add(hold);
        place.getAndSet(Optional.of(hold)).ifPresent(Hold::release);
        return hold;
    }
}
