package cn.banshi.core.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The number of something that was begun or filed, as a citizen brings it along: of a draft or a pre-acceptance ({@code
 * ZZD-261127-0042-K}), of a case, or the reference of a slip ({@code 0007-00042-7}). See {@code BroughtNumber} in the contract.
 *
 * @param text as the platform writes it
 */
public record BroughtNumber(String text) {

    /** Longest that is typed, without hyphens. */
    public static final int LONGEST = 20;

    private static final Pattern DRAFT = Pattern.compile("([A-Z]{2}[DY])([0-9]{6})([0-9]{4})([0-9A-Z])");
    private static final Pattern CASE = Pattern.compile("[A-Z]{2}[0-9]{17}[0-9A-Z]");
    private static final Pattern REFERENCE = Pattern.compile("([0-9]{4})([0-9]{5})([0-9A-Z])");
    /** Of a draft, from the left. */
    private static final Pattern BEGUN = Pattern.compile("([A-Z]{2}[DY])([0-9]{1,6})?([0-9]{1,4})?([0-9A-Z])?");

    /** Empty for what is none, or not whole, or mistyped. Hyphens, spaces and capitals do not matter. */
    public static Optional<BroughtNumber> of(String typed) {
        String compact = compact(typed);
        return compact.length() > LONGEST || compact.length() < 2 || !checked(compact)
                ? Optional.empty()
                : written(compact).map(BroughtNumber::new);
    }

    /** Out of a QR code: alone, or as the last part of a link. */
    public static Optional<BroughtNumber> ofCode(String code) {
        return of(code.substring(Math.max(code.lastIndexOf('/'), code.lastIndexOf('=')) + 1));
    }

    /** Letters and digits alone. */
    public static String compact(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    /** What is typed so far, set in groups as on the slip where it is seen which number it becomes. */
    public static String grouped(String compact) {
        return written(compact).orElseGet(() -> {
            var begun = BEGUN.matcher(compact);
            return begun.matches()
                    ? String.join("-", IntStream.rangeClosed(1, 4)
                            .mapToObj(i -> Optional.ofNullable(begun.group(i)).orElse(""))
                            .filter(group -> !group.isEmpty())
                            .toList())
                    : compact;
        });
    }

    private static boolean checked(String compact) {
        int last = compact.length() - 1;
        return CheckCharacter.of(compact.substring(0, last)) == compact.charAt(last);
    }

    private static Optional<String> written(String compact) {
        if (CASE.matcher(compact).matches()) {
            return Optional.of(compact);
        }
        var draft = DRAFT.matcher(compact);
        if (draft.matches()) {
            return Optional.of(draft.replaceAll("$1-$2-$3-$4"));
        }
        var reference = REFERENCE.matcher(compact);
        return reference.matches() ? Optional.of(reference.replaceAll("$1-$2-$3")) : Optional.empty();
    }

    @Override
    public String toString() {
        return "BroughtNumber";
    }
}
