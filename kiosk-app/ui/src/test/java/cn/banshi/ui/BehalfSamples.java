package cn.banshi.ui;

import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.Candidate;
import cn.banshi.core.screen.Candidate.Kind;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For whom it is. */
final class BehalfSamples {

    private static final Candidate CHILD = new Candidate("ZZW-260301-0001-9", Kind.CHILD, "周**", "410199********0022",
            t("2018年5月30日在公安户籍系统登记，有效至2036年3月10日",
                    "Recorded on 30 May 2018 in the household register, until 10 Mar 2036"));
    private static final Candidate ENTRUSTED = new Candidate("ZZW-260503-0007-A", Kind.ENTRUSTED, "陈**",
            "410199********0024", t("2026年6月16日在郑好办登记同意，有效至2027年6月16日",
                    "Agreed on 16 Jun 2026 in the Zhenghaoban app, until 16 Jun 2027"));
    private static final Candidate COMPANY = new Candidate("ZZW-260120-0002-J", Kind.COMPANY, "郑州演示商贸有限公司",
            "91410199MA4YX0017M",
            t("2024年6月6日在企业登记系统登记", "Recorded on 6 Jun 2024 in the register of companies"));

    private BehalfSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("27-for-whom", screen(Optional.of("周*"), List.of(CHILD, ENTRUSTED)));
        all.put("27-for-whom-company", screen(Optional.empty(), List.of(COMPANY)));
        List<Candidate> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.addAll(List.of(CHILD, ENTRUSTED));
        }
        all.put("27-for-whom-many", screen(Optional.of("周*"), many));
        return all;
    }

    private static Screen screen(Optional<String> self, List<Candidate> others) {
        return new Screen.ForWhom(new Progress(2, 6, t("验证身份", "Show who you are")), self, others);
    }
}
