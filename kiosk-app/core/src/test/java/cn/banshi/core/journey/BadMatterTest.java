package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.journey.Service.Source;
import cn.banshi.core.screen.ServiceTile.Depth;
import cn.banshi.core.text.Localized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes a matter wrongly learns the file, the line, the field and the cure; the matters beside it stay. */
class BadMatterTest {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");
    private static final String GOOD = """
        matters:
          - id: lost-dog
            title: {zh: 犬只走失登记, en: A lost dog}
            aliases: [狗丢了, 找狗]
            type: SINGLE
            depth: GUIDE
            object: person
            theme: "115"
            event: household
            department: police
            item: "20"
            promise: 3
            fee: none
            proxy: true
            summary: {zh: 登记走失的犬只。, en: Report a lost dog.}
            conditions:
              - {zh: 犬只已办登记, en: The dog is registered}
            materials:
              - {zh: 养犬登记证, en: The dog's licence}
            source: reconstruction
          - id: found-dog
            title: {zh: 犬只认领, en: A found dog}
            aliases: [领狗]
            type: QUERY_BOOKING
            depth: PRE_CHECKED
            object: person
            theme: "115"
            event: household
            department: police
            item: "20"
            promise: 0
            fee: {zh: 每只 10 元, en: CNY 10 a dog}
            proxy: false
            summary: {zh: 认领走失的犬只。, en: Collect a dog.}
            conditions:
              - {zh: 本人的犬只, en: It is your dog}
            materials:
              - {zh: 养犬登记证, en: The dog's licence}
            source: official
        """;

    @TempDir
    private Path assets;

    @BeforeEach
    void copiesWhatShips() throws IOException {
        for (String folder : new String[]{"services", "schemas", "catalogue", "texts"}) {
            Files.createDirectories(assets.resolve(folder));
        }
        for (String file : new String[]{"schemas/service.schema.json", "schemas/matter.schema.json",
            "catalogue/departments.yaml", "catalogue/themes.yaml", "texts/core.yaml", "services/newborn.yaml"}) {
            Files.copy(ASSETS.resolve(file), assets.resolve(file));
        }
    }

    private Catalogue withChange(String from, String to) throws IOException {
        assertThat(GOOD).contains(from);
        int at = GOOD.indexOf(from);
        Files.writeString(assets.resolve("catalogue/dogs.yaml"),
                GOOD.substring(0, at) + to + GOOD.substring(at + from.length()));
        return new CatalogueReader(assets).read();
    }

    private String refusal(String from, String to) throws IOException {
        Catalogue catalogue = withChange(from, to);
        assertThat(catalogue.all()).extracting(Service::id).containsExactly("newborn", "found-dog");
        return String.join("\n", catalogue.refused());
    }

    @Test
    void readsAMatterAsTheGuideItIs() throws IOException {
        Catalogue catalogue = withChange("promise: 3", "promise: 3");

        assertThat(catalogue.refused()).isEmpty();
        Service lost = catalogue.known("lost-dog");
        assertThat(lost.offer().title()).isEqualTo(new Localized("犬只走失登记", "A lost dog"));
        assertThat(lost.offer().icon()).isEqualTo("shield");
        assertThat(lost.offer().subject().aliases()).containsExactly("狗丢了", "找狗");
        assertThat(lost.about().promise().zh()).isEqualTo("3 个工作日");
        assertThat(lost.about().fee().zh()).isEqualTo("不收费");
        assertThat(lost.about().where().zh()).isEqualTo("到政务大厅“公安户政窗口”办理，咨询电话 12345");
        assertThat(lost.about().needs()).extracting(Localized::zh).containsExactly("养犬登记证");
        assertThat(lost.about().conditions()).extracting(Localized::zh)
                .containsExactly("犬只已办登记", "可以请人代办，带委托书和双方身份证");
        Service found = catalogue.known("found-dog");
        assertThat(found.offer().depth()).isEqualTo(Depth.PRE_CHECKED);
        assertThat(found.offer().subject().source()).isEqualTo(Source.OFFICIAL);
        assertThat(found.about().promise().en()).isEqualTo("While you wait");
        assertThat(found.about().fee().zh()).isEqualTo("每只 10 元");
    }

    @Test
    void keepsMattersOffTheHomeScreen() throws IOException {
        assertThat(withChange("promise: 3", "promise: 3").serving(Service.Target.PERSON)).extracting(Service::id)
                .containsExactly("newborn");
    }

    @Test
    void namesAMissingField() throws IOException {
        assertThat(refusal("    promise: 3\n", ""))
                .contains("dogs.yaml:2: lost-dog:", "promise", "compare with assets/schemas/matter.schema.json");
    }

    @Test
    void namesAFieldOfTheWrongKindWithItsLine() throws IOException {
        assertThat(refusal("promise: 3", "promise: soon")).contains("dogs.yaml:12: lost-dog: promise ");
    }

    @Test
    void namesATitleThatIsTooLong() throws IOException {
        assertThat(refusal("犬只走失登记", "犬只".repeat(9))).contains("dogs.yaml:3: lost-dog: title.zh ", "16");
    }

    @Test
    void countsRareCharactersOnce() throws IOException {
        assertThat(withChange("犬只走失登记", "\uD842\uDFB7".repeat(16)).refused()).isEmpty();
    }

    @Test
    void refusesToPromiseThatAMatterIsDoneHere() throws IOException {
        assertThat(refusal("depth: GUIDE", "depth: EXECUTABLE")).contains("dogs.yaml:6: lost-dog: depth ");
    }

    @Test
    void namesADepartmentThatIsNotThere() throws IOException {
        assertThat(refusal("department: police", "department: polize")).isEqualTo(assets.resolve("catalogue/dogs.yaml")
                + ":10: lost-dog: department is 'polize', which departments.yaml does not name; "
                + "take a department from there, or add it");
    }

    @Test
    void namesAThemeOfEntitiesGivenToAPerson() throws IOException {
        assertThat(refusal("theme: \"115\"", "theme: \"165\"")).contains(
                "dogs.yaml:8: lost-dog: theme is '165', which themes.yaml does not name for a person; take a code");
    }

    @Test
    void namesAnEventThatIsNotThere() throws IOException {
        assertThat(refusal("event: household", "event: walkies")).contains("dogs.yaml:9: lost-dog: event is 'walkies'");
    }

    @Test
    void refusesAMatterThatIsAService() throws IOException {
        assertThat(refusal("id: lost-dog", "id: newborn"))
                .contains("dogs.yaml:2: id is 'newborn' as in services/newborn.yaml; keep one of the two");
    }

    @Test
    void refusesTheSecondOfTwo() throws IOException {
        Catalogue catalogue = withChange("id: found-dog", "id: lost-dog");

        assertThat(catalogue.known("lost-dog").offer().title().zh()).isEqualTo("犬只走失登记");
        assertThat(catalogue.refused()).singleElement()
                .asString()
                .contains("dogs.yaml:21: id is 'lost-dog' as in catalogue/dogs.yaml; keep one of the two");
    }

    @Test
    void readsTheOtherFilesBesideOneThatIsNoYaml() throws IOException {
        Files.writeString(assets.resolve("catalogue/broken.yaml"), "matters: [\n");
        Catalogue catalogue = withChange("promise: 3", "promise: 3");

        assertThat(catalogue.all()).hasSize(3);
        assertThat(catalogue.refused()).singleElement().asString().contains("broken.yaml:");
    }

    @Test
    void keepsServicesWhoseDepartmentsCannotBeRead() throws IOException {
        Files.writeString(assets.resolve("catalogue/departments.yaml"), "departments:\n  police: {name: 公安局}\n");
        Catalogue catalogue = withChange("promise: 3", "promise: 3");

        assertThat(catalogue.all()).extracting(Service::id).containsExactly("newborn");
        assertThat(catalogue.refused().getFirst()).contains("departments.yaml:2: departments.police.window is missing");
    }
}
