package cn.banshi.drivers.holder;

/** Names of ethnic groups by their code, GB/T 3304. */
public final class Ethnicities {

    /** Codes 01 to 56 in order. */
    private static final String[] NAMES = ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜"
            + " 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂"
            + " 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺").split(" ");

    private Ethnicities() {}

    /** The name, or the code itself when the standard lacks it: some cards carry codes of local practice. */
    public static String name(String code) {
        if (!code.matches("[0-9]{2}")) {
            return code;
        }
        int number = Integer.parseInt(code);
        if (number >= 1 && number <= NAMES.length) {
            return NAMES[number - 1];
        }
        return switch (number) {
            case 97 -> "其他";
            case 98 -> "外国血统中国籍人士";
            default -> code;
        };
    }
}
