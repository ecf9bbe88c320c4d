package cn.banshi.core.session;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.device.face.FaceCamera;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may show their face in place of a code by SMS, which stays as good a way for everybody. */
public final class FaceWay {

    /** Then the code by SMS is the way: nobody is to be worn down before a camera. */
    static final int TRIES = 3;
    /** Whoever is younger needs a guardian's consent, which cannot be given here (PIPL, article 31). */
    private static final int OF_AGE = 14;
    /** GB 11643, and the numbers of foreigners' cards since 2023; the date of birth stands in the middle. */
    private static final Pattern NUMBER = Pattern.compile("\\d{6}(\\d{8})\\d{3}[\\dX]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd")
            .withResolverStyle(ResolverStyle.STRICT);

    private FaceWay() {}

    /** Whether this page offers it to this person. What the terminal and the platform can just now is another question. */
    public static boolean openTo(Page page, Visit visit, LocalDate today) {
        return page.code().flatMap(Field.Code::orFace).isPresent() && visit.faceTriesLeft() > 0
                && visit.card().filter(card -> ofAge(card.number(), today)).isPresent();
    }

    /** A number that does not tell the age is not guessed at. */
    static boolean ofAge(String number, LocalDate today) {
        Matcher digits = NUMBER.matcher(number);
        return digits.matches() && birth(digits.group(1)).filter(born -> !born.plusYears(OF_AGE).isAfter(today))
                .isPresent();
    }

    private static Optional<LocalDate> birth(String day) {
        try {
            return Optional.of(LocalDate.parse(day, DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Whether it is there and not known to be ill. Answers at once. */
    public static boolean works(Optional<FaceCamera> camera) {
        return camera.filter(each -> !each.status().failing()).isPresent();
    }
}
