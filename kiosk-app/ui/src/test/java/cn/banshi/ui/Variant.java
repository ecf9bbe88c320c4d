package cn.banshi.ui;

import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Comfort.Reach;
import cn.banshi.core.screen.Comfort.TextSize;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way in which every screen is drawn.
 *
 * @param code as in the names of pictures
 */
record Variant(String code, Language language, Comfort comfort) {

    static List<Variant> all() {
        return List.of(new Variant("zh", Language.ZH, Comfort.usual()),
                new Variant("high", Language.ZH, Comfort.usual().with(Contrast.HIGH)),
                new Variant("dark", Language.ZH, Comfort.usual().with(Contrast.DARK)),
                new Variant("en", Language.EN, Comfort.usual()),
                new Variant("elder", Language.ZH, Comfort.usual().elder(true)),
                new Variant("largest", Language.ZH, Comfort.usual().with(TextSize.LARGEST)),
                new Variant("largest-en", Language.EN, Comfort.usual().with(TextSize.LARGEST)),
                new Variant("low", Language.ZH, Comfort.usual().with(Reach.LOW)));
    }

    /** Whatever changes where things stand. */
    static List<Variant> shapes() {
        return Stream.of(TextSize.values())
                .flatMap(size -> Stream.of(Language.ZH, Language.EN)
                        .map(each -> new Variant(each.code() + "-" + size, each, Comfort.usual().with(size))))
                .toList();
    }

    /** The same for whoever reaches the lower half only. */
    static List<Variant> low() {
        return shapes().stream()
                .map(v -> new Variant(v.code + "-low", v.language, v.comfort.with(Reach.LOW)))
                .toList();
    }

    /** Every screen of {@link Samples} in this way. */
    Map<String, Presentation> samples() {
        Map<String, Presentation> all = new LinkedHashMap<>();
        Samples.all(language).forEach((name, sample) -> all.put(name, of(sample)));
        return all;
    }

    private Presentation of(Presentation sample) {
        Frame f = sample.frame();
        return new Presentation(sample.screen(), sample.overlay(), new Frame(f.language(), comfort, f.hall(),
                f.service(), f.applicant(), f.back(), f.home(), f.help()));
    }
}
