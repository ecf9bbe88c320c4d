package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.session.SessionEvent.ReaderLookedAt;
import cn.banshi.core.session.SessionEvent.ReaderLookedAt.Seen;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader.Presence;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks whether a card lies where one is shown, calls its owner, and remembers since when one is left. */
final class LeftCardWork {

    private final List<CardWay> ways;
    private final Alarm alarm;
    private final Works works;
    private final Pace pace;
    private final Witness witness;
    /** Where no card can be from before this visit. */
    private final Set<CardPlace> free = ConcurrentHashMap.newKeySet();
    private volatile Optional<CardPlace> lying = Optional.empty();
    private volatile Optional<Instant> since = Optional.empty();

    LeftCardWork(Ports.Devices devices, Works works, Pace pace, Witness witness) {
        this.ways = devices.ways().stream().filter(way -> way.place() != CardPlace.SCANNER).toList();
        this.alarm = devices.alarm();
        this.works = works;
        this.pace = pace;
        this.witness = witness;
    }

    void look() {
        works.start(Kind.LOOK, () -> Finding.of(everywhere()));
    }

    private ReaderLookedAt everywhere() {
        Map<CardPlace, Seen> seen = new EnumMap<>(CardPlace.class);
        ways.forEach(way -> seen.put(way.place(), look(way)));
        Optional<CardPlace> before = lying;
        lying = seen.keySet().stream().filter(place -> seen.get(place) == Seen.CARD).findFirst();
        return lying.map(place -> new ReaderLookedAt(Seen.CARD, place))
                .orElseGet(() -> new ReaderLookedAt(before.map(seen::get)
                        .filter(now -> now == Seen.EMPTY)
                        .orElseGet(() -> together(seen.values()))));
    }

    /** Where one reader does not say, nothing is known; but what can be read from the others is. */
    private static Seen together(Collection<Seen> seen) {
        if (seen.stream().allMatch(one -> one == Seen.EMPTY)) { // also where there is no place for a card
            return Seen.EMPTY;
        }
        return seen.stream().allMatch(one -> one == Seen.NO_ANSWER) ? Seen.NO_ANSWER : Seen.CANNOT_TELL;
    }

    private Seen look(CardWay way) {
        Seen seen = seen(way.presence(Deadline.after(Delays.LOOK, pace.nanos())));
        if (seen == Seen.CARD) {
            free.remove(way.place());
        } else if (seen != Seen.NO_ANSWER) { // which says nothing about what was known
            free.add(way.place());
        }
        return seen;
    }

    private static Seen seen(Presence presence) {
        return switch (presence) {
            case Presence.Present present -> Seen.CARD;
            case Presence.Absent absent -> Seen.EMPTY;
            case Presence.Unknown(Failure why) -> why.cause() == Failure.Cause.UNSUPPORTED
                    ? Seen.CANNOT_TELL
                    : Seen.NO_ANSWER;
        };
    }

    /**
     * Whether a card there is this visit's, as far as the reader can tell. Asks the reader where that is not known; never on
     * the session's thread.
     */
    boolean free(CardWay way) {
        if (free.contains(way.place())) {
            return true;
        }
        Seen seen = look(way);
        return seen == Seen.EMPTY || seen == Seen.CANNOT_TELL;
    }

    /** The visit is over: what lies somewhere now is from before the next. */
    void forget() {
        free.clear();
    }

    void call() {
        alarm.call();
    }

    void left() {
        since = Optional.of(pace.clock().instant());
        witness.notes().note(AuditEvent.CardLeft::new);
    }

    void taken() {
        since = Optional.empty();
        witness.notes().note(AuditEvent.LeftCardTaken::new);
    }

    /** Empty while none is left. From any thread. */
    Optional<Instant> since() {
        return since;
    }
}
