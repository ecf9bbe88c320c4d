package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.ServicePart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the parts of one case go on, and what they make of the whole. Immutable.
 *
 * <p>A part begins when all that come before it are done. One whose way is barred because one of these was refused is not
 * accepted; all others go on. Whoever has to agree to a part is asked when it is filed; until then it does not begin either.
 *
 * @param states by part, in the order of the service
 * @param before by part: those that were applied for, too, and must be done first
 */
record PartCourse(Map<String, CaseState> states, Map<String, Set<String>> before) {

    /** What waits for the citizen, the most pressing first. */
    private static final List<CaseState> FOR_THE_CITIZEN = List.of(CaseState.AWAITING_CO_SIGNER, CaseState.RETURNED,
            CaseState.AWAITING_PAYMENT, CaseState.TRANSFERRED_TO_WINDOW);
    private static final Set<CaseState> NOT_BEGUN = EnumSet.of(CaseState.DRAFT, CaseState.SUBMITTED);
    private static final Set<CaseState> HELD_UP = EnumSet.of(CaseState.SUBMITTED, CaseState.AWAITING_CO_SIGNER);
    private static final Set<CaseState> IN_VAIN = EnumSet.of(CaseState.REFUSED, CaseState.NOT_ACCEPTED,
            CaseState.WITHDRAWN);

    PartCourse {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        before = Map.copyOf(before);
    }

    /**
     * As the whole has just been filed: what can be begun is begun.
     *
     * @param filed ids of those of {@code all} that were applied for
     */
    static PartCourse begun(List<ServicePart> all, Collection<String> filed) {
        Map<String, CaseState> states = new LinkedHashMap<>();
        all.stream().filter(part -> filed.contains(part.id())).forEach(part -> states.put(part.id(), filed(part)));
        return of(all, states).settled();
    }

    private static CaseState filed(ServicePart part) {
        return part.coSigner() == null ? CaseState.SUBMITTED : CaseState.AWAITING_CO_SIGNER;
    }

    /** As it stood when it was stored. */
    static PartCourse of(List<ServicePart> all, Map<String, CaseState> states) {
        Map<String, Set<String>> before = new LinkedHashMap<>();
        states.keySet().forEach(id -> before.put(id, before(id, all, states.keySet())));
        return new PartCourse(states, before);
    }

    /** One that was not applied for holds nobody up, but hands on what comes before it. */
    private static Set<String> before(String id, List<ServicePart> all, Set<String> filed) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>(Set.of(id));
        List<String> open = new ArrayList<>(List.of(id));
        for (int i = 0; i < open.size(); i++) {
            String now = open.get(i);
            all.stream()
                    .filter(part -> part.id().equals(now))
                    .flatMap(part -> part.after().stream())
                    .filter(seen::add)
                    .forEach(earlier -> (filed.contains(earlier) ? found : open).add(earlier));
        }
        return found;
    }

    /** @return empty where this part cannot be moved so now */
    Optional<PartCourse> moved(String id, PartMove move) {
        return Optional.ofNullable(states.get(id)).flatMap(move::from).map(to -> with(id, to).settled());
    }

    private PartCourse with(String id, CaseState state) {
        Map<String, CaseState> next = new LinkedHashMap<>(states);
        next.put(id, state);
        return new PartCourse(next, before);
    }

    /** What follows by itself. Each round settles a part at least, so it ends. */
    private PartCourse settled() {
        for (String id : states.keySet()) {
            Optional<CaseState> next = next(id);
            if (next.isPresent()) {
                return with(id, next.get()).settled();
            }
        }
        return this;
    }

    private Optional<CaseState> next(String id) {
        if (!HELD_UP.contains(state(id))) {
            return Optional.empty();
        }
        List<CaseState> earlier = before.getOrDefault(id, Set.of()).stream().map(this::state).toList();
        if (earlier.stream().anyMatch(IN_VAIN::contains)) {
            return Optional.of(CaseState.NOT_ACCEPTED);
        }
        return state(id) == CaseState.SUBMITTED && earlier.stream().allMatch(CaseState.DONE::equals)
                ? Optional.of(CaseState.UNDER_REVIEW)
                : Optional.empty();
    }

    private CaseState state(String id) {
        return states.getOrDefault(id, CaseState.SUBMITTED);
    }

    /**
     * One state for the citizen: first what waits for them, then what goes on, and an end only when every part has one. It is
     * then done if anything was, else what became of all of it, else refused.
     */
    CaseState whole() {
        return whole(states.values());
    }

    static CaseState whole(Collection<CaseState> states) {
        Optional<CaseState> wanted = FOR_THE_CITIZEN.stream().filter(states::contains).findFirst();
        if (wanted.isPresent()) {
            return wanted.get();
        }
        if (Set.copyOf(states).size() == 1) {
            return states.iterator().next();
        }
        if (states.stream().allMatch(state -> state == CaseState.DONE || IN_VAIN.contains(state))) {
            return states.contains(CaseState.DONE) ? CaseState.DONE : CaseState.REFUSED;
        }
        boolean underWay = states.stream().anyMatch(state -> !NOT_BEGUN.contains(state) && state != CaseState.ACCEPTED);
        if (underWay) {
            return CaseState.UNDER_REVIEW;
        }
        return states.contains(CaseState.ACCEPTED) ? CaseState.ACCEPTED : CaseState.SUBMITTED;
    }
}
