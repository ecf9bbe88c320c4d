package cn.banshi.simulators.samv;

import java.util.List;

/** Cards of invented persons, at least one of each layout. */
public final class TestCards {

    private TestCards() {}

    /** 张明, male, 汉, born 1985-06-15, valid to 2035. */
    public static SimulatedCard zhangMing() {
        return SimulatedCard.of(CardLayout.RESIDENT, "张明",
                "name=张明", "sex=1", "ethnicity=01", "birth=19850615",
                "address=河南省郑州市测试区演示路100号院3号楼2单元501", "number=410199198506150015",
                "authority=郑州市公安局测试分局", "from=20150820", "to=20350820");
    }

    /** 李秀英, female, born 1949-10-01, valid without end, moved once. */
    public static SimulatedCard liXiuying() {
        return SimulatedCard.of(CardLayout.RESIDENT, "李秀英",
                "name=李秀英", "sex=2", "ethnicity=03", "birth=19491001",
                "address=河南省郑州市测试区样例街18号", "number=410199194910010024",
                "authority=郑州市公安局测试分局", "from=20051108", "to=长期")
                .withNewestAddress("河南省郑州市测试区新居路6号院1号楼1单元101");
    }

    /** 王𠮷, whose second character lies outside the basic plane and outside every printer. */
    public static SimulatedCard wangJi() {
        return SimulatedCard.of(CardLayout.RESIDENT, "王𠮷",
                "name=王𠮷", "sex=2", "ethnicity=11", "birth=19970312", "address=河南省郑州市测试区演示路7号",
                "number=410199199703121023", "authority=郑州市公安局测试分局", "from=20190501", "to=20290501")
                .withFingerprint(1_024);
    }

    /** A permit for residents of Hong Kong; the birth date is far enough back to be nobody's. */
    public static SimulatedCard permit() {
        return SimulatedCard.of(CardLayout.RESIDENCE_PERMIT, "陈港生",
                "name=陈港生", "sex=1", "birth=18991231", "address=河南省郑州市测试区演示路9号",
                "number=810000189912310019", "authority=郑州市公安局测试分局", "from=20200101", "to=20250101",
                "travelPermit=H00000000", "issues=02");
    }

    public static SimulatedCard foreigner2017() {
        return SimulatedCard.of(CardLayout.FOREIGNER_2017, "EXAMPLE, JOHN (2017)",
                "englishName=EXAMPLE, JOHN TEST", "sex=1", "number=USA410099123101", "nationality=USA",
                "name=约翰", "from=20180601", "to=20280601", "birth=18991231", "cardVersion=01",
                "authorityCode=4199");
    }

    public static SimulatedCard foreigner2023() {
        return SimulatedCard.of(CardLayout.FOREIGNER_2023, "EXAMPLE, MARIA (2023)",
                "name=玛丽亚", "sex=2", "changes=00", "birth=18991231",
                "englishName=EXAMPLE-LONGNAME, MARIA CONSTANZA DE LA PRUEBA", "number=941019918991231002",
                "from=20231201", "to=20331201", "nationality=ESP", "olderNumberLink=000");
    }

    public static List<SimulatedCard> all() {
        return List.of(zhangMing(), liXiuying(), wangJi(), permit(), foreigner2017(), foreigner2023());
    }
}
