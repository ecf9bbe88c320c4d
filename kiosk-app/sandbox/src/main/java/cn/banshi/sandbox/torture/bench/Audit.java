package cn.banshi.sandbox.torture.bench;

import cn.banshi.sandbox.torture.bench.Ledgers.Filed;
import cn.banshi.sandbox.torture.bench.Ledgers.Kept;
import cn.banshi.sandbox.torture.bench.Told.Signed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares what citizens were told, what the outbox holds and what the platform holds, once everything was sent.
 *
 * @param lost numbers that a citizen saw and that find nothing at the platform, though it has not refused them
 * @param twice numbers under which the platform holds more than one application, and persons with more than one
 * @param altered applications whose bytes are not those that were signed
 * @param refusedButFiled applications of citizens who were told that nothing was filed
 * @param numbersGivenTwice numbers that two citizens saw
 * @param untrue case numbers shown to a citizen that the platform does not hold for them
 * @param waiting entries of the outbox that have come to no end
 * @param bodiesLeft bodies of applications that lie on the terminal still
 * @param forgotten numbers that a citizen saw and that the outbox does not know
 */
public record Audit(long lost, long twice, long altered, long refusedButFiled, long numbersGivenTwice, long untrue,
        long waiting, long bodiesLeft, long forgotten) {

    public static Audit of(Told told, List<Kept> kept, List<Filed> filed, int visits) {
        Map<Integer, String> numbers = told.numbers();
        Map<String, Integer> persons = Ledgers.persons(visits);
        Set<String> at = filed.stream().map(Filed::reference).collect(Collectors.toSet());
        Set<String> rejected = kept.stream()
                .filter(one -> one.state().equals("rejected"))
                .map(Kept::reference)
                .collect(Collectors.toSet());
        Set<String> here = kept.stream().map(Kept::reference).collect(Collectors.toSet());
        return new Audit(
                count(numbers.entrySet(), one -> !rejected.contains(one.getValue()) && !at.contains(one.getValue())),
                repeated(filed, Filed::reference) + repeated(filed, Filed::person),
                count(filed, one -> altered(told.signed(one.key()), one)),
                count(filed, one -> told.refused(persons.getOrDefault(one.person(), -1))),
                told.numbersGivenTwice(),
                count(numbers.entrySet(), one -> untrue(told.truths(one.getKey()), one.getValue(), filed)),
                count(kept, one -> !one.state().equals("acknowledged") && !one.state().equals("rejected")),
                count(kept, Kept::body),
                count(numbers.values(), number -> !here.contains(number)));
    }

    /** Whether every count is nought. */
    public boolean nothingWrong() {
        return lost + twice + altered + refusedButFiled + numbersGivenTwice + untrue + waiting + bodiesLeft
                + forgotten == 0;
    }

    private interface Doubt<T> {

        boolean of(T one);
    }

    private static <T> long count(Collection<T> all, Doubt<T> doubt) {
        return all.stream().filter(doubt::of).count();
    }

    private static <T> long repeated(List<T> all, Function<T, String> name) {
        return all.size() - all.stream().map(name).distinct().count();
    }

    private static boolean altered(Optional<Signed> signed, Filed filed) {
        return !signed.map(one -> one.sha256().equals(filed.sha256()) && one.reference().equals(filed.reference()))
                .orElse(false);
    }

    private static boolean untrue(List<Told.Truth> truths, String number, List<Filed> filed) {
        Set<String> cases = filed.stream()
                .filter(one -> one.reference().equals(number))
                .map(Filed::caseNumber)
                .collect(Collectors.toSet());
        return truths.stream()
                .anyMatch(truth -> !truth.caseNumber().equals("-") && !cases.contains(truth.caseNumber()));
    }
}
