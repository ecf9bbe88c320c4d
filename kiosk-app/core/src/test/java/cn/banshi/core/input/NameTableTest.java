package cn.banshi.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that were made up: of the old, of the young, of one character, and with surnames of two. */
class NameTableTest {

    private static final Path INPUT = Path.of(System.getProperty("banshi.root"), "assets/input");
    private static final PinyinTable WORDS = there(PinyinTable.load(
            Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml"),
            List.of(INPUT.resolve("places.dict.yaml"), INPUT.resolve("words.dict.yaml"))));
    private static final NameTable NAMES = there(
            NameTable.load(INPUT.resolve("surnames.dict.yaml"), INPUT.resolve("given.dict.yaml"), WORDS));
    private static final Map<String, String> MADE_UP = madeUp();
    private static final int AMONG = 5;

    @TempDir
    Path folder;

    /** 57 of 60 in place of 4, by whoever also wrote the tables. */
    @Test
    void findsFarMoreNamesThanWordsDo() {
        long before = found(WORDS);
        long now = found(NAMES);
        assertThat(MADE_UP).hasSize(60);
        assertThat(before).isLessThan(10);
        assertThat(now).isGreaterThanOrEqualTo(54);
    }

    @ParameterizedTest
    @CsvSource({"zhengjiahao,郑佳豪", "zhangwei,张伟", "ouyangxuemei,欧阳雪梅", "jiahao,佳豪"})
    void offersWhatSomebodyMayBeCalled(String keys, String name) {
        assertThat(texts(NAMES, keys, 9)).contains(name);
    }

    @Test
    void offersSurnamesWhereNothingMoreIsSpelt() {
        assertThat(texts(NAMES, "zheng", 3)).contains("郑");
        assertThat(texts(NAMES, "lv", 3)).contains("吕");
    }

    @Test
    void offersWordsBehindNames() {
        assertThat(texts(NAMES, "zhengzhou", 9)).contains("郑州");
        assertThat(texts(NAMES, "zw", 80)).contains("张伟");
        assertThat(texts(NAMES, "zhengjiahao", 200)).contains("正佳好").doesNotHaveDuplicates();
    }

    @Test
    void usesUpTheKeysOfAWholeName() {
        assertThat(NAMES.candidates("zhengjiahao", 5)).allMatch(candidate -> candidate.keys() == 11);
    }

    @Test
    void learnsNothing() {
        List<Candidate> before = NAMES.candidates("zhengjiahao", 20);
        for (int i = 0; i < 50; i++) {
            NAMES.candidates("zhengjiahao", 20);
        }
        assertThat(NAMES.candidates("zhengjiahao", 20)).isEqualTo(before);
    }

    @Test
    void knowsNothingOfKeysThatMeanNothing() {
        assertThat(NAMES.candidates("", 5)).isEmpty();
        assertThat(NAMES.candidates("v'", 5)).isEmpty();
    }

    @Test
    void aBrokenLineIsRefusedByFileAndLine() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "---\n...\n王\tWang\t1\n");
        assertThat(NameTable.load(file, file, WORDS)).isInstanceOfSatisfying(Loaded.Broken.class,
                broken -> assertThat(broken.detail()).contains("broken.yaml:3 ").contains("Mend"));
    }

    private static long found(ChineseInput input) {
        return MADE_UP.entrySet()
                .stream()
                .filter(name -> texts(input, name.getValue(), AMONG).contains(name.getKey()))
                .count();
    }

    private static List<String> texts(ChineseInput input, String keys, int most) {
        return input.candidates(keys, most).stream().map(Candidate::text).toList();
    }

    private static Map<String, String> madeUp() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String line : """
            王建国 wangjianguo 李秀英 lixiuying 张桂兰 zhangguilan 刘玉梅 liuyumei 陈志强 chenzhiqiang
            杨淑珍 yangshuzhen 赵德福 zhaodefu 黄春生 huangchunsheng 周永福 zhouyongfu 吴凤英 wufengying
            徐国庆 xuguoqing 孙长河 sunchanghe 马金花 majinhua 朱文斌 zhuwenbin 胡彩霞 hucaixia
            郭宏伟 guohongwei 何爱华 heaihua 高立军 gaolijun 林海燕 linhaiyan 罗小红 luoxiaohong
            郑佳豪 zhengjiahao 梁梓轩 liangzixuan 谢雨桐 xieyutong 宋子涵 songzihan 唐浩宇 tanghaoyu
            许欣怡 xuxinyi 韩思远 hansiyuan 冯诗琪 fengshiqi 邓宇航 dengyuhang 曹梦瑶 caomengyao
            彭博文 pengbowen 曾雅静 zengyajing 肖俊杰 xiaojunjie 田晓萌 tianxiaomeng 董嘉怡 dongjiayi
            袁一诺 yuanyinuo 潘天宇 pantianyu 于若曦 yuruoxi 蒋明轩 jiangmingxuan 蔡依晨 caiyichen
            余洋 yuyang 杜鹏 dupeng 叶婷 yeting 程磊 chenglei 苏倩 suqian 魏巍 weiwei 吕静 lvjing 丁伟 dingwei
            任杰 renjie 沈悦 shenyue 姚琳 yaolin 卢涛 lutao 姜雪 jiangxue 崔颖 cuiying 钟敏 zhongmin
            欧阳雪梅 ouyangxuemei 上官云飞 shangguanyunfei 司马文博 simawenbo 诸葛俊 zhugejun 申屠建华 shentujianhua
            """.strip().split("\n")) {
            String[] parts = line.strip().split(" ");
            for (int i = 0; i < parts.length; i += 2) {
                all.put(parts[i], parts[i + 1]);
            }
        }
        return all;
    }

    private static <T> T there(Loaded<T> loaded) {
        return switch (loaded) {
            case Loaded.Ready<T>(T input) -> input;
            case Loaded.Missing<T>(String what) -> throw new AssertionError(what + ": run installer/setup.sh");
            case Loaded.Broken<T>(String detail) -> throw new AssertionError(detail);
        };
    }
}
