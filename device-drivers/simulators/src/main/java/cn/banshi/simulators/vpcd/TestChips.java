package cn.banshi.simulators.vpcd;

/** Social-security cards of invented persons. */
public final class TestChips {

    private TestChips() {}

    /** 张明, male, 汉, born 1985-06-15, valid to 2035. */
    public static SimulatedChip zhangMing() {
        return SimulatedChip.socialSecurity("张明", "identification=41019900000000000000000000000001", "card-class=3",
                "version=2.00", "initialised-by=410199000000000000000001", "issued=20150820", "valid-to=20350820",
                "card-number=T00000015", "number=410199198506150015", "name=张明", "sex=1", "ethnicity=01",
                "birth-place=410199", "birth=19850615");
    }

    /** 王𠮷, whose second character has four bytes in GB 18030. */
    public static SimulatedChip wangJi() {
        return SimulatedChip.socialSecurity("王𠮷", "identification=41019900000000000000000000000002", "version=2.00",
                "issued=20190501", "valid-to=20290501", "card-number=T00001023", "number=410199199703121023",
                "name=王𠮷",
                "sex=2", "ethnicity=11", "birth-place=410199", "birth=19970312");
    }

    /** A name of 34 bytes: its seventeenth character begins behind the first field. */
    public static SimulatedChip longName() {
        return SimulatedChip.socialSecurity("long name", "version=2.00", "card-number=T00000031",
                "number=410199199001010031", "name=测试阿卜杜热合曼·买买提依明江·巴依", "sex=1", "ethnicity=05", "birth=19900101");
    }
}
