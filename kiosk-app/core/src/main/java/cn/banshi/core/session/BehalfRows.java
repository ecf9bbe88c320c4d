package cn.banshi.core.session;

import cn.banshi.core.backend.Backend.Principal;
import cn.banshi.core.document.ApplicationForm;
import cn.banshi.core.journey.OnBehalf;
import cn.banshi.core.screen.Row;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Masking;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/** Says who acts for whom, by which mandate, and since when. Nothing where everybody acts for themselves. */
public final class BehalfRows {

    private BehalfRows() {}

    /** All of it, masked like everything that is shown. */
    public static List<Row> all(Visit visit, Texts texts) {
        return visit.principal()
                .map(principal -> Stream.of(
                        List.of(name(TextKey.ROW_APPLICANT, shown(principal), principal.name(), texts),
                                number(principal, texts)),
                        brief(visit, texts),
                        List.of(Row.of(texts.get(TextKey.ROW_MANDATE_RECORDED), recorded(principal, texts))))
                        .flatMap(List::stream)
                        .toList())
                .orElse(List.of());
    }

    /** Where the applicant stands already. */
    public static List<Row> brief(Visit visit, Texts texts) {
        return visit.principal()
                .flatMap(principal -> visit.card()
                        .map(agent -> List.of(
                                name(TextKey.ROW_AGENT, Masking.NAME.hide(agent.name()), agent.name(), texts),
                                Row.of(texts.get(TextKey.ROW_MANDATE), Localized.same(principal.mandate())))))
                .orElse(List.of());
    }

    /** Unmasked, in Chinese, for the signed form. */
    static List<ApplicationForm.Row> paper(Visit visit, Texts texts) {
        return visit.principal()
                .flatMap(principal -> visit.card()
                        .map(agent -> Stream.of(row(texts, TextKey.ROW_APPLICANT, principal.name()),
                                row(texts, TextKey.ROW_APPLICANT_NUMBER, principal.number()),
                                row(texts, TextKey.ROW_AGENT, agent.name()),
                                row(texts, TextKey.ROW_AGENT_NUMBER, agent.number()),
                                row(texts, TextKey.ROW_MANDATE, principal.mandate()),
                                row(texts, TextKey.ROW_MANDATE_RECORDED, recorded(principal, texts).zh()))
                                .toList()))
                .orElse(List.of());
    }

    private static ApplicationForm.Row row(Texts texts, TextKey label, String value) {
        return ApplicationForm.Row.of(texts.get(label).in(Language.ZH), value);
    }

    private static Row name(TextKey label, String shown, String plain, Texts texts) {
        return Row.masked(texts.get(label), shown, plain);
    }

    private static Row number(Principal principal, Texts texts) {
        return Row.masked(texts.get(TextKey.ROW_APPLICANT_NUMBER), shownNumber(principal),
                company(principal) ? principal.number() : Masking.NUMBER.group(principal.number()));
    }

    /** Whose company it is stands in a public register. */
    public static String shown(Principal principal) {
        return company(principal) ? principal.name() : Masking.NAME.hide(principal.name());
    }

    public static String shownNumber(Principal principal) {
        return company(principal) ? principal.number() : Masking.NUMBER.hide(principal.number());
    }

    private static boolean company(Principal principal) {
        return principal.kind() == OnBehalf.Kind.COMPANY;
    }

    /** When and where it was agreed to or registered, and until when it holds. */
    public static Localized recorded(Principal principal, Texts texts) {
        Localized since = texts
                .get(principal.kind() == OnBehalf.Kind.ENTRUSTED
                        ? TextKey.MANDATE_AGREED
                        : TextKey.MANDATE_REGISTERED)
                .filled("day", Dates.day(principal.recordedAt().atZone(Dates.HALL).toLocalDate()))
                .filled("in", principal.recordedIn());
        return principal.until()
                .map(day -> texts.get(TextKey.MANDATE_UNTIL).filled("since", since).filled("day", Dates.day(day)))
                .orElse(since);
    }
}
