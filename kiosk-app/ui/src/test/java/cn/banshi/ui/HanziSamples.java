package cn.banshi.ui;

import static cn.banshi.ui.Samples.NOTHING;
import static cn.banshi.ui.Samples.step;
import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages on which Hanzi are written, most of them with what somebody has written so far. */
final class HanziSamples {

    private static final List<Worked> WORKED = List.of(
            new Worked("47-form-name", name(),
                    Hand.pressing("pad-Z", "pad-H", "pad-E", "pad-N", "pad-G", "pad-J", "pad-I", "pad-A", "pad-H",
                            "pad-A", "pad-O")),
            address("pinyin",
                    Hand.pressing("pad-Z", "pad-H", "pad-A", "pad-N", "pad-G", "pad-W", "pad-E", "pad-I")),
            address("unfinished",
                    Hand.pressing("pad-H", "pad-E", "pad-N", "pad-A", "pad-N", "pad-S", "pad-H", "pad-E", "pad-N",
                            "pad-G", "next")),
            address("ink",
                    new Hand(List.of("pad-way-ink"),
                            List.of(new double[]{.14, .4, .86, .36}, new double[]{.5, .1, .46, .5, .12, .92},
                                    new double[]{.5, .42, .66, .7, .9, .9}),
                            "大")),
            address("ink-empty", Hand.pressing("pad-way-ink")),
            address("strokes", Hand.pressing("pad-way-strokes", "pad-part-nnh", "pad-2", "pad-1", "pad-3")),
            address("letters", Hand.pressing("pad-way-letters")));

    private HanziSamples() {}

    /** A page with what somebody has done on it. */
    private record Worked(String name, Screen screen, Hand hand) {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("47-form-hanzi", hanzi("花园路"));
        WORKED.forEach(worked -> all.put(worked.name, worked.screen));
        return all;
    }

    /** Who has worked on that sample before it is looked at. */
    static Optional<Hand> hand(Screen sample) {
        return WORKED.stream().filter(worked -> worked.screen.equals(sample)).findFirst().map(Worked::hand);
    }

    private static Worked address(String what, Hand hand) {
        return new Worked("47-form-hanzi-" + what, hanzi("花园路", what), hand);
    }

    static Screen hanzi(String text) {
        return hanzi(text, "address");
    }

    private static Screen hanzi(String text, String page) {
        return new Screen.FormPage(step(4), page, t("哪座楼，哪个单元，哪一室？", "Which building and which flat?"),
                t("如 3号楼2单元502", "As on the lease, such as 3号楼2单元502"), List.of(), NOTHING,
                List.of(new FieldView.Typed("address", t("楼号和房号", "Building and flat"), FieldView.Pad.HANZI, text, text,
                        t("汉字、数字或字母", "Hanzi, digits or letters"), 20, Optional.empty(),
                        new FieldView.FieldState.Quiet())),
                Optional.of("address"), true);
    }

    /** A child's, which is on no card. */
    static Screen name() {
        return new Screen.FormPage(step(4), "name", t("孩子叫什么名字？", "What is the child's name?"),
                t("和出生医学证明上的一样", "As on the birth certificate"), List.of(), NOTHING,
                List.of(new FieldView.Typed("name", t("孩子姓名", "Name of the child"), FieldView.Pad.NAME, "", "",
                        t("汉字", "In Hanzi"), 20, Optional.empty(), new FieldView.FieldState.Quiet())),
                Optional.of("name"), true);
    }
}
