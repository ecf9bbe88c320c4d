package cn.banshi.core.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which field of a page the keys mean. */
final class Opened {

    private Opened() {}

    /**
     * What the citizen chose to type into, else the first that is still to be typed: not everybody knows that a field has to be
     * touched before keys mean it. What has its answer is not opened by itself, nor what stands below something to choose.
     *
     * @param fields in order
     * @param typed whether a field is typed into, and not chosen
     */
    static <F> Optional<F> of(Optional<F> chosen, List<F> fields, Predicate<F> empty, Predicate<F> typed) {
        return chosen.or(() -> fields.stream().filter(empty).findFirst().filter(typed));
    }
}
