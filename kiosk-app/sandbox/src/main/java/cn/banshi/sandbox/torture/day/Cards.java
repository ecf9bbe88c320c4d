package cn.banshi.sandbox.torture.day;

import cn.banshi.sandbox.torture.victim.Applicants;
import cn.banshi.simulators.samv.CardLayout;
import cn.banshi.simulators.samv.SimulatedCard;
import cn.banshi.simulators.vpcd.SimulatedChip;

/** The two cards of the made-up person of each visit. */
final class Cards {

    private static final String NAME = "测试";
    private static final int BIRTH_BEGIN = 6;
    private static final int BIRTH_END = 14;

    private Cards() {}

    static SimulatedCard identity(int visit) {
        return SimulatedCard.of(CardLayout.RESIDENT, NAME, "name=" + NAME, "sex=2", "ethnicity=01",
                "birth=" + birth(visit), "address=河南省郑州市演示区测试路1号", "number=" + Applicants.number(visit),
                "authority=郑州市公安局演示分局", "from=20200101", "to=20400101");
    }

    static SimulatedChip socialSecurity(int visit) {
        return SimulatedChip.socialSecurity(NAME, "version=2.00", "issued=20200101", "valid-to=20400101",
                "card-number=T00000099", "number=" + Applicants.number(visit), "name=" + NAME, "sex=2", "ethnicity=01",
                "birth=" + birth(visit));
    }

    private static String birth(int visit) {
        return Applicants.number(visit).substring(BIRTH_BEGIN, BIRTH_END);
    }
}
