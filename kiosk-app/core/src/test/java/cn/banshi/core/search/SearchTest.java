package cn.banshi.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Service;
import cn.banshi.core.journey.Service.Offer;
import cn.banshi.core.journey.Service.Subject;
import cn.banshi.core.search.Search.Hit;
import cn.banshi.core.text.Localized;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A citizen finds every matter of the catalogue that ships, however it is typed. */
class SearchTest {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");
    private static final Catalogue CATALOGUE = new CatalogueReader(ASSETS).read();
    private static final Pinyin PINYIN = Pinyin.of(ASSETS);
    private static final Search SEARCH = new Search(IndexBuilder.of(CATALOGUE, PINYIN));
    private static final int EVERYTHING = 10_000;

    private static List<String> titles(String typed, int most) {
        return SEARCH.find(typed, most)
                .hits()
                .stream()
                .map(hit -> CATALOGUE.known(hit.id()).offer().title().zh())
                .toList();
    }

    private static List<String> ids(Search search, String typed) {
        return search.find(typed, EVERYTHING).hits().stream().map(Hit::id).toList();
    }

    /** What people type, and part of the title of what must be among the first three. */
    @ParameterizedTest
    @CsvSource({"公积金,提取公积金", "gjj,公积金", "gongjijin,公积金", "tqgjj,提取公积金", "tiqugongjijin,提取公积金", "公积金tq,提取公积金",
        "公积金tiqu,提取公积金", "提取gjj,提取公积金", "gongjjtq,提取公积金", "怎么提取公积金,提取公积金", "租房提取公积金,提取公积金", "居住证,办居住证",
        "juzhuzheng,办居住证", "jzz,居住证", "banjuzhuzheng,办居住证", "暂住证,办居住证", "zanzhuzheng,办居住证", "孩子上户口,孩子出生一件事",
        "xinshengershanghukou,孩子出生一件事", "出生证明,孩子出生一件事", "挂号,预约挂号", "yygh,预约挂号", "guahao,预约挂号", "yuyueguaho,预约挂号",
        "成绩,查考试成绩", "ckscj,查考试成绩", "gaokaochengji,查考试成绩", "查违章,查车辆违法", "weizhang,查车辆违法", "营业执照,开店办照",
        "yingyezhizhao,开店办照", "yingyezizhao,开店办照", "人才补贴,青年人才补贴", "rcbt,青年人才补贴", "房产查询,查不动产登记", "医保余额,查医保余额",
        "yibaoyue,查医保余额", "退休金查询,查养老金发放", "juzhuzhegn,办居住证", "gongjijn,公积金", "GJJ,公积金", "ＧＪＪ,公积金", "gong ji jin,公积金",
        "gong'ji'jin,公积金", "Residence permit,办居住证", "book a doctor,预约挂号", "residense permit,办居住证", "公积金 贷款,公积金"})
    void findsWhatIsMeantAmongTheFirstThree(String typed, String part) {
        assertThat(titles(typed, 3)).as(typed).anyMatch(title -> title.contains(part));
    }

    @ParameterizedTest
    @CsvSource({"银行,yh", "行政,xz", "重新,cx", "长期,cq", "会计,kj", "参保,cb", "调解,tj", "调动,dd", "还贷,hd", "校验,jy"})
    void readsPolyphonesAsTheyAreSaid(String word, String initials) {
        var read = new StringBuilder();
        PINYIN.syllables("办理" + word + "证明").subList(2, 4).forEach(syllable -> read.append(syllable.charAt(0)));
        assertThat(read).asString().isEqualTo(initials);
    }

    @Test
    void findsEveryMatterByItsTitleItsInitialsAndItsPinyin() {
        for (Service service : CATALOGUE.all()) {
            String title = service.offer().title().zh();
            List<String> syllables = PINYIN.syllables(title).stream().filter(syllable -> !syllable.isEmpty()).toList();
            boolean allHanzi = syllables.size() == title.codePointCount(0, title.length());
            assertThat(titles(title, 3)).as(title).contains(title);
            if (allHanzi) {
                String initials = String.join("", syllables.stream().map(one -> one.substring(0, 1)).toList());
                assertThat(ids(SEARCH, String.join("", syllables))).as(title).contains(service.id());
                assertThat(ids(SEARCH, initials)).as(title).contains(service.id());
            }
        }
    }

    @Test
    void findsEveryMatterByWhatPeopleCallIt() {
        for (Service service : CATALOGUE.all()) {
            for (String alias : service.offer().subject().aliases()) {
                assertThat(ids(SEARCH, alias)).as(alias).contains(service.id());
            }
        }
    }

    @Test
    void findsEveryMatterByThemeAndDepartment() {
        for (Service service : CATALOGUE.all()) {
            Subject subject = service.offer().subject();
            String theme = CATALOGUE.city().theme(service.offer().object(), subject).orElseThrow().name().zh();
            String department = CATALOGUE.city().department(subject).orElseThrow().name().zh();
            assertThat(ids(SEARCH, theme)).as(theme).contains(service.id());
            assertThat(ids(SEARCH, department)).as(department).contains(service.id());
        }
    }

    /** One letter changed, left out, put in, or swapped with its neighbour, anywhere in the pinyin of a title. */
    @Test
    void forgivesOneLetterOfEveryTitle() {
        var random = new Random(42);
        for (Service service : CATALOGUE.all()) {
            String letters = String.join("", PINYIN.syllables(service.offer().title().zh()));
            boolean allHanzi = service.offer().title().zh().codePoints().allMatch(Character::isIdeographic);
            if (allHanzi && letters.length() <= Typed.MOST - 1) {
                for (String wrong : wrong(letters, random)) {
                    assertThat(ids(SEARCH, wrong)).as(letters + " typed " + wrong).contains(service.id());
                }
            }
        }
    }

    private static List<String> wrong(String letters, Random random) {
        int at = random.nextInt(letters.length() - 1);
        char other = (char) ('a' + random.nextInt(26));
        String before = letters.substring(0, at);
        String after = letters.substring(at + 1);
        return List.of(before + other + after, before + after, before + other + letters.substring(at),
                before + letters.charAt(at + 1) + letters.charAt(at) + letters.substring(at + 2));
    }

    @Test
    void findsWhatIsUnderWay() {
        String typed = "gongjijintiqu";
        for (int length = 1; length <= typed.length(); length++) {
            assertThat(ids(SEARCH, typed.substring(0, length))).contains("fund-withdrawal");
        }
    }

    @Test
    void findsRareCharactersByWhatTheyAre() {
        Search search = with("𠮷祥证", "䶮字补录", "𬭛矿登记");

        assertThat(ids(search, "𠮷")).containsExactly("rare-0");
        assertThat(ids(search, "𠮷祥z")).containsExactly("rare-0");
        assertThat(ids(search, "䶮")).containsExactly("rare-1");
        assertThat(ids(search, "yzbl")).containsExactly("rare-1");
        assertThat(ids(search, "𬭛kuang")).containsExactly("rare-2");
    }

    @Test
    void stopsAtHalfACharacterWithoutAnError() {
        assertThat(with("𠮷祥证").find("\uD842", 3).total()).isZero();
    }

    private static Search with(String... titles) {
        Service like = CATALOGUE.known("newborn");
        List<Service> services = new ArrayList<>();
        for (String title : titles) {
            Offer offer = like.offer();
            services.add(new Service("rare-" + services.size(), "1", new Offer(Localized.same(title), offer.icon(),
                    offer.type(), offer.depth(), 0, offer.object(), offer.place(), new Subject(List.of("别名"), "005",
                            "birth", "police", "20", Service.Source.RECONSTRUCTION)),
                    like.about(), like.procedure()));
        }
        return new Search(IndexBuilder.of(new Catalogue(services, List.of()), PINYIN));
    }

    @Test
    void findsNothingForNothing() {
        assertThat(SEARCH.find("", 3).total()).isZero();
        assertThat(SEARCH.find(" '，。 ", 3).total()).isZero();
        assertThat(SEARCH.find("qqqqxxxxvvvv", 3).total()).isZero();
    }

    @Test
    void tellsHowManyThereAreBesideThoseItGives() {
        var found = SEARCH.find("z", 3);
        assertThat(found.hits()).hasSize(3);
        assertThat(found.total()).isEqualTo(ids(SEARCH, "z").size()).isGreaterThan(3);
    }

    /** Whatever is typed, the first of many are those that stand first when all are asked for, each once. */
    @Test
    void givesTheSameOrderHoweverManyAreAskedFor() {
        var random = new Random(7);
        String letters = "abcdefghijklmnopqrstuvwxyz公积金办证查 '𠮷";
        int[] points = letters.codePoints().toArray();
        for (int round = 0; round < 500; round++) {
            var typed = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                typed.appendCodePoint(points[random.nextInt(points.length)]);
            }
            List<String> all = ids(SEARCH, typed.toString());
            assertThat(all).doesNotHaveDuplicates();
            List<String> first = SEARCH.find(typed.toString(), 5).hits().stream().map(Hit::id).toList();
            assertThat(first).isEqualTo(all.subList(0, Math.min(5, all.size())));
        }
    }
}
