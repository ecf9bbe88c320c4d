package cn.banshi.core.speech;

import cn.banshi.core.text.Language;
import cn.banshi.core.text.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How written things are said: amounts as words, numbers of cards and cases digit by digit, dates as dates, what is masked as
 * the little that it tells. What is left is for whoever speaks.
 */
public final class Reading {

    private static final Pattern MARKS = Pattern.compile("[“”\"《》【】()（）]");
    private static final Pattern PAUSES = Pattern.compile("[，,]?\\s*(?:\\n|·|—|–|/)\\s*");
    private static final Pattern MASKED = Pattern.compile("\\d*\\*{2,}\\s*(\\d+X?)");
    private static final Pattern MASKED_NAME = Pattern.compile("(\\p{IsHan})\\*+");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2}):(\\d{2})\\b");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:[¥￥]|CNY )\\s*(\\d[\\d,]*(?:\\.\\d{1,2})?)(?:\\s*元)?|(\\d[\\d,]*(?:\\.\\d{1,2})?)\\s*元"
                    + "|(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{2})?|\\d+\\.\\d{2})(?![\\d.])");
    /** Grouped digits, five digits and more, and whatever has digits together with capital letters. */
    private static final Pattern CODE = Pattern.compile("\\d{3,}(?: \\d{3,})+X?|\\b[A-Z]*\\d[\\dA-Z]*(?:-[\\dA-Z]+)+"
            + "|\\b[A-Z]+\\d[\\dA-Z]*|\\d{5,}[A-Z]?|\\b0\\d+");
    private static final Pattern TWO = Pattern.compile("(?<![第\\d.])(?<!第 )2(?=\\s*[项页个次步张种份位遍种笔条])");
    /** Said as letters, not as a syllable. */
    private static final Pattern INITIALS = Pattern.compile("[A-Z]{2,}(?![a-z])");
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Reading() {}

    /** @param text as it stands on the screen */
    public static String of(String text, Language language) {
        String said = PAUSES.matcher(MARKS.matcher(text).replaceAll(""))
                .replaceAll(language == Language.ZH ? "，" : ", ");
        return switch (language) {
            case ZH -> chinese(said);
            case EN -> english(said);
        };
    }

    private static String chinese(String text) {
        String said = replace(text, MASKED, found -> "尾号" + Numerals.spelled(found.group(1)));
        said = replace(said, MASKED_NAME, found -> found.group(1) + "某");
        said = replace(said, DATE, found -> Numerals.spelled(found.group(1)) + "年" + number(found.group(2)) + "月"
                + number(found.group(3)) + "日");
        said = replace(said, TIME, found -> number(found.group(1)) + "点"
                + (found.group(2).equals("00") ? "" : number(found.group(2)) + "分"));
        said = replace(said, AMOUNT, found -> Numerals.yuan(fen(found)));
        said = replace(said, CODE, found -> Numerals.spelled(apart(found.group(), "")));
        said = replace(said, TWO, found -> "两");
        said = replace(said, DECIMAL, found -> number(found.group(1)) + "点" + Numerals.spelled(found.group(2)));
        said = replace(said, INITIALS, found -> apart(found.group(), " "));
        return replace(said, NUMBER, found -> number(found.group())).replace("*", "星号");
    }

    private static String english(String text) {
        String said = replace(text, MASKED, found -> "ending in " + apart(found.group(1), " "));
        said = replace(said, MASKED_NAME, MatchResult::group);
        said = replace(said, DATE, found -> ENGLISH.format(LocalDate.parse(found.group())));
        said = replace(said, AMOUNT, found -> {
            long fen = fen(found);
            return Money.grouped(String.valueOf(fen / 100)) + " yuan"
                    + (fen % 100 == 0 ? "" : " " + fen % 100 + " fen");
        });
        return replace(said, CODE, found -> apart(found.group(), " ")).replace("*", "");
    }

    private static long fen(MatchResult found) {
        for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null) {
                return Money.fen(found.group(i).replace(",", "")).orElse(0);
            }
        }
        throw new IllegalStateException("no group took part");
    }

    private static String number(String digits) {
        return Numerals.of(Long.parseLong(digits));
    }

    /** One by one, with nothing that only guides the eye. */
    private static String apart(String code, String between) {
        return String.join(between, code.replaceAll("[ -]", "").split(""));
    }

    private static String replace(String text, Pattern pattern, Function<MatchResult, String> how) {
        return pattern.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(how.apply(found)));
    }
}
