package cn.banshi.ui;

import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.Candidate;
import cn.banshi.core.screen.Candidate.Kind;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.OthersWord;
import cn.banshi.core.screen.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final Progress STEP = new Progress(2, 6, t("验证身份", "Show who you are"));

    private BehalfSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("27-for-whom", screen(Optional.of("周*"), List.of(CHILD, ENTRUSTED)));
        all.put("27-for-whom-company", screen(Optional.empty(), List.of(COMPANY)));
        all.put("27-for-whom-here", new Screen.ForWhom(STEP, Optional.of("周*"), List.of(), true));
        all.put("27-entrust", new Screen.OtherConsent(STEP, OthersWord.ENTRUSTS, new Screen.Consent.Clause(
                t("委托代办", "Letting somebody act for you"),
                t("您同意：请这位代办人今天在这台机器上，以您的名义办理这一件事，并为此查询您的参保信息。平台会记录这次委托，编号印在凭条上；您可以随时在郑好办或窗口撤回。",
                        "You agree: this person may do this one matter in your name today, at this machine, and look up your insurance for it. The platform records it under a number that stands on the slip; you can withdraw it in the app or at a counter at any time.")),
                "周*"));
        all.put("27-agree", new Screen.OtherConsent(STEP, OthersWord.AGREES, new Screen.Consent.Clause(
                t("同意为孩子办理登记", "Agreeing to the registration of your child"),
                t("孩子的另一方家长申请为孩子办理出生证明核验、户口登记等事项。您是孩子的父亲或母亲，同意按申请办理。本机从您的证件读取姓名、证件号码等身份信息，只用来核对您是登记的另一方家长，核对后立即从本机清除。",
                        "Your child's other parent has applied for birth certificate, household registration and what follows from it. You are the child's father or mother and agree to it. Your card is read only to check that you are the other parent on record; what was read is removed from this machine at once.")),
                "周*"));
        for (IdentityProblem problem : List.of(IdentityProblem.NOT_CO_SIGNER, IdentityProblem.AGREES_UNANSWERED,
                IdentityProblem.AGREES_WITHOUT_READER)) {
            all.put("27-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'), new Screen.Identify(STEP,
                    Set.of(CardPlace.READER), Phase.RESTING, Optional.of(problem), Optional.empty(), true));
        }
        all.put("27-entrust-card", new Screen.Identify(STEP, Set.of(CardPlace.READER), Phase.WAITING, Optional.empty(),
                Optional.empty(), true));
        for (IdentityProblem problem : List.of(IdentityProblem.OWN_CARD, IdentityProblem.NOT_ENTRUSTED)) {
            all.put("27-entrust-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'), new Screen.Identify(STEP,
                    Set.of(CardPlace.READER), Phase.WAITING, Optional.of(problem), Optional.empty(), true));
        }
        List<Candidate> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.addAll(List.of(CHILD, ENTRUSTED));
        }
        all.put("27-for-whom-many", screen(Optional.of("周*"), many));
        return all;
    }

    private static Screen screen(Optional<String> self, List<Candidate> others) {
        return new Screen.ForWhom(STEP, self, others, false);
    }
}
