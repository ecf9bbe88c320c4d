package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.HelpCall;
import cn.banshi.contract.model.HelpCallRequest;
import cn.banshi.contract.model.HelpState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who calls for help where. Forgotten with the process: whoever still stands there calls again. Thread-safe. */
public final class HelpCalls {

    private static final Duration SILENT = Duration.ofMinutes(2);

    private final Clock clock;
    /** By terminal. */
    private final Map<String, Call> open = new LinkedHashMap<>(); // guarded by this

    public HelpCalls(Clock clock) {
        this.clock = clock;
    }

    /**
     * What the people of the hall see.
     *
     * @param reference of the case it is about; empty where the citizen did not say
     */
    public record Call(String terminal, HelpCallRequest request, HelpState state, Optional<String> reference,
            Instant since, Instant seen) {

        HelpCall answer() {
            return new HelpCall(request.key(), state, since);
        }
    }

    public synchronized HelpCall call(String terminal, HelpCallRequest request) {
        Optional<Call> before = find(terminal, request.key()).filter(call -> call.state != HelpState.DONE);
        Instant now = clock.instant();
        Call call = new Call(terminal, request, before.map(Call::state).orElse(HelpState.WAITING),
                before.flatMap(Call::reference), before.map(Call::since).orElse(now), now);
        open.put(terminal, call);
        return call.answer();
    }

    /** Empty when it is over. */
    public synchronized Optional<HelpCall> ask(String terminal, UUID key) {
        Optional<Call> call = find(terminal, key);
        call.ifPresent(found -> put(found, found.state, found.reference, clock.instant()));
        return call.map(Call::answer);
    }

    /** @return whether there is such a call */
    public synchronized boolean tell(String terminal, UUID key, String reference) {
        Optional<Call> call = find(terminal, key);
        call.ifPresent(found -> put(found, found.state, Optional.of(reference), found.seen));
        return call.isPresent();
    }

    public synchronized void end(String terminal, UUID key) {
        find(terminal, key).ifPresent(call -> open.remove(terminal));
    }

    /** In the order in which they came; without those whose terminal says nothing any more. */
    public synchronized List<Call> all() {
        Instant silent = clock.instant().minus(SILENT);
        open.values().removeIf(call -> call.seen.isBefore(silent));
        return List.copyOf(open.values());
    }

    /** Somebody of the hall says that they come, or that they were there. Nothing where nobody calls. */
    public synchronized void say(String terminal, HelpState state) {
        all().stream()
                .filter(call -> call.terminal.equals(terminal))
                .forEach(call -> put(call, state, call.reference, call.seen));
    }

    private Optional<Call> find(String terminal, UUID key) {
        return all().stream()
                .filter(call -> call.terminal.equals(terminal) && call.request.key().equals(key))
                .findFirst();
    }

    private void put(Call call, HelpState state, Optional<String> reference, Instant seen) {
        open.put(call.terminal, new Call(call.terminal, call.request, state, reference, call.since, seen));
    }
}
