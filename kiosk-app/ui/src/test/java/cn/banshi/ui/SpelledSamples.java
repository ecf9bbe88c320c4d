package cn.banshi.ui;

import static cn.banshi.ui.Samples.NOTHING;
import static cn.banshi.ui.Samples.step;
import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.DaySpelling;
import cn.banshi.core.text.EmailSpelling;
import cn.banshi.core.text.LatinSpelling;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.PlateSpelling;
import cn.banshi.core.text.Spelling;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of the form with a field that is typed place by place. */
final class SpelledSamples {

    private SpelledSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("49-form-day", day("1946"));
        all.put("49-form-day-whole", day("19460308"));
        all.put("49-form-latin", latin("ZHANG"));
        all.put("49-form-email", email("zhangsan"));
        all.put("49-form-plate", plate(""));
        all.put("49-form-plate-series", plate("豫A8"));
        return all;
    }

    static Screen day(String text) {
        var spelling = new DaySpelling(LocalDate.of(1926, 11, 23), LocalDate.of(2026, 11, 23));
        return new Screen.FormPage(step(4), "born", t("哪天出生的？", "When were you born?"),
                t("按身份证上的写。", "As on the identity card."), List.of(), NOTHING,
                List.of(new FieldView.Typed("day", t("出生日期", "Day of birth"), FieldView.Pad.DAY, text,
                        spelling.shown(text), t("年、月、日，8 位数字", "Year, month, day: 8 digits"), 8, Optional.empty(),
                        spelling.day(text).<FieldView
                                .FieldState>map(day -> new FieldView.FieldState.Good(Dates.dayOfWeek(day)))
                                .orElse(new FieldView.FieldState.Next(
                                        t("再输月份，如 3 月按 3，1 月按 01", "Now the month: 3 for March, 01 for January"))),
                        Optional.of(spelling))),
                Optional.of("day"), true);
    }

    static Screen latin(String text) {
        return spelled("latin", t("拼音姓名", "Name on passport"), FieldView.Pad.LATIN, text,
                t("姓输完按“空格”，再输名", "After it press Space, then the given name"), new LatinSpelling());
    }

    static Screen email(String text) {
        return spelled("email", t("邮箱地址", "E-mail address"), FieldView.Pad.EMAIL, text,
                t("先输 @ 前面的部分", "First what stands before the @"), new EmailSpelling());
    }

    private static Screen spelled(String id, Localized label, FieldView.Pad pad, String text, Localized next,
            Spelling spelling) {
        return new Screen.FormPage(step(4), id, t("证明上还要写什么？", "What else shall the certificate say?"), NOTHING,
                List.of(), NOTHING,
                List.of(new FieldView.Typed(id, label, pad, text, spelling.shown(text), NOTHING, spelling.limit(),
                        Optional.empty(), new FieldView.FieldState.Next(next), Optional.of(spelling))),
                Optional.of(id), true);
    }

    static Screen plate(String text) {
        var spelling = new PlateSpelling("豫");
        return new Screen.FormPage(step(4), "plate", t("审验哪辆车，车牌号是多少？", "Which lorry: what is on its plate?"),
                t("行驶证和道路运输证上都有", "As on its licence and transport permit"), List.of(), NOTHING,
                List.of(new FieldView.Typed("plate", t("车牌号", "Plate"), FieldView.Pad.VEHICLE, text,
                        spelling.shown(text), t("如 豫A·12345", "Such as 豫A·12345"), 8, Optional.empty(),
                        new FieldView.FieldState.Next(text.isEmpty()
                                ? t("先选省份", "First the province")
                                : t("再选后面几位；车牌上没有字母 I 和 O", "Now the rest; no plate has the letters I and O")),
                        Optional.of(spelling))),
                Optional.of("plate"), true);
    }
}
