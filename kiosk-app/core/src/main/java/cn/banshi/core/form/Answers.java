package cn.banshi.core.form;

import cn.banshi.core.journey.DataSource;
import cn.banshi.core.text.Localized;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen entered and what was fetched about them. Personal data: lives in the visit's one holder. Not
 * thread-safe.
 */
public final class Answers {

    private final Map<String, String> entered = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Map<String, Object> known = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final Map<String, Silence> silent = new HashMap<>();
    /** What followed from all this when it was last asked. */
    private @Nullable Reckoning reckoned;
    /** Fields that are answered otherwise since. */
    private final Set<String> changed = new HashSet<>();

    /** Who said it, and when. */
    public record Origin(Localized source, Instant at) {}

    /** Why an interface said nothing. */
    public enum Silence {
        /** The department behind it is not connected to the platform. */
        NOT_CONNECTED,
        /** It did not answer this time. */
        NO_ANSWER
    }

    public String entered(String field) {
        return entered.getOrDefault(field, "");
    }

    public void enter(String field, String text) {
        entered.put(field, text);
        changed.add(field);
    }

    /** What a field asks for was shown in another way: it needs no entry. */
    public void settle(String field) {
        settled.add(field);
        changed.add(field);
    }

    /** It needs an entry after all. */
    public void ask(String field) {
        settled.remove(field);
        changed.add(field);
    }

    public boolean settled(String field) {
        return settled.contains(field);
    }

    /** @param as first part of the values' names */
    public Optional<Origin> origin(String as) {
        return Optional.ofNullable(origins.get(as));
    }

    /** Keeps what an interface said, in place of what it said before. */
    public void keep(DataSource source, Origin origin, Map<String, Object> data) {
        forget(source.as());
        known.putAll(Values.of(source, data));
        origins.put(source.as(), origin);
    }

    /** Keeps single values under {@code as.name}. */
    public void keep(String as, Origin origin, Map<String, Object> values) {
        forget(as);
        values.forEach((name, value) -> known.put(as + "." + name, value));
        origins.put(as, origin);
    }

    /** What it said before does not count any more. */
    public void keep(String as, Silence why) {
        forget(as);
        silent.put(as, why);
    }

    /** Empty for what answered, and for what was never asked. */
    public Optional<Silence> silence(String as) {
        return Optional.ofNullable(silent.get(as));
    }

    public void forget(String as) {
        reckoned = null;
        silent.remove(as);
        known.keySet().removeIf(name -> name.startsWith(as + "."));
        origins.remove(as);
    }

    Map<String, Object> known() {
        return known;
    }

    /** Everything that follows, as things stand. */
    Reckoning reckoned(Plan plan, Form.Here here) {
        Reckoning before = reckoned;
        Reckoning now = before != null && before.isOf(plan, here)
                ? before.after(this, changed)
                : Reckoning.anew(plan, this, here);
        reckoned = now;
        changed.clear();
        return now;
    }

    /** The same as they stand now. */
    public Answers copy() {
        var copy = new Answers();
        copy.entered.putAll(entered);
        copy.settled.addAll(settled);
        copy.known.putAll(known);
        copy.origins.putAll(origins);
        copy.silent.putAll(silent);
        return copy;
    }

    public boolean isEmpty() {
        return entered.isEmpty() && settled.isEmpty() && known.isEmpty() && origins.isEmpty()
                && silent.isEmpty() && changed.isEmpty() && reckoned == null;
    }

    /** Forgets everything. Texts cannot be overwritten in Java; no reference is left to them. */
    public void wipe() {
        entered.clear();
        settled.clear();
        known.clear();
        origins.clear();
        silent.clear();
        changed.clear();
        reckoned = null;
    }

    @Override
    public String toString() {
        return "Answers";
    }
}
