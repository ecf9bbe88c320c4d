package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has an electronic certificate hands in nothing, and what it is stands wherever the original would have stood. */
class OriginalOnFileTest {

    private static final String NUMBER = "1.2.156.3005.2.11410199MB0000019F901.11410199MB0000019F.202608120001.001.4";
    private static final String STORE = """
            data:
              - name: e-certificates
                as: store
                required: false
                lists:
                  certificates: {number: text, type: text, name: text, issuer: text, validUntil: date, state: text}
        """;

    @TempDir
    private Path assets;
    private final FakePlate plate = new FakePlate();
    private Catalogue catalogue = new Catalogue(List.of(), List.of());

    @BeforeEach
    void asksForCertificates() throws IOException {
        Files.createDirectories(assets.resolve("services"));
        Files.createDirectories(assets.resolve("schemas"));
        Files.copy(TestHall.ASSETS.resolve("schemas/service.schema.json"),
                assets.resolve("schemas/service.schema.json"));
        Files.writeString(assets.resolve("services/fund-withdrawal.yaml"),
                Files.readString(TestHall.ASSETS.resolve("services/fund-withdrawal.yaml"))
                        .replace("    data:\n", STORE)
                        .replace("      unless: pension.retired\n",
                                "      unless: pension.retired\n      certificate: {of: store, type: RETIREMENT}\n"));
        catalogue = new CatalogueReader(assets).read();
        assertThat(catalogue.refused()).isEmpty();
    }

    private TestHall hall(Map<String, Object> certificate) {
        TestHall hall = TestHall.with(plate, catalogue);
        hall.backend.data.put("e-certificates", Map.of("certificates", List.of(certificate)));
        hall.outbox.delivery = FakeOutbox.acknowledged(Backend.Verdict.UNDER_REVIEW);
        return hall;
    }

    private static Map<String, Object> certificate() {
        return Map.of("number", NUMBER, "type", "RETIREMENT", "name", "退休证", "issuer", "演示人力资源和社会保障局",
                "validUntil", "2030-08-12", "state", "VALID");
    }

    @Test
    void nothingIsPhotographedAndIssuerAndValidityAreShown() {
        TestHall hall = hall(certificate());
        hall.toPlate();

        assertThat(hall.screen(Screen.Material.class).plate()).isInstanceOfSatisfying(OnPlate.OnFile.class,
                onFile -> assertThat(onFile.rows()).extracting(row -> row.value().zh())
                        .containsExactly("签发机关的电子证照，不用再交", "演示人力资源和社会保障局", "2030年8月12日", NUMBER));
        hall.act(new Action.UsePhone(), new Action.AnotherPage(), new Action.WithoutOriginal());
        assertThat(hall.screen(Screen.Material.class).plate()).isInstanceOf(OnPlate.OnFile.class);
        hall.act(new Action.Next());
        hall.screen(Screen.Review.class);
        assertThat(plate.looks).isZero();
    }

    @Test
    void itIsNamedOnReviewAndFormAndSlipAndInTheBodyAtLevelA() {
        TestHall hall = hall(certificate());
        hall.toPlate();
        hall.act(new Action.Next());
        var section = hall.screen(Screen.Review.class).sections().getLast();
        assertThat(section.title().zh()).isEqualTo("退休证或退休审批表");
        assertThat(section.rows()).extracting(Row::value).anyMatch(value -> value.zh().equals(NUMBER));
        assertThat(section.page()).isEmpty();
        hall.act(new Action.Next(), TestPeople.signature());

        assertThat(hall.outbox.bodies.getFirst())
                .contains("\"trustLevel\":\"A\"", "\"number\":\"" + NUMBER + "\"", "\"validUntil\":\"2030-08-12\"")
                .doesNotContain("\"pages\"");
        assertThat(hall.documents.forms.getFirst().sections().getLast().rows().getFirst().value())
                .contains("可信等级 A", NUMBER, "演示人力资源和社会保障局", "2030年8月12日");
        assertThat(hall.printer.text()).contains("退休证或退休审批表，不用带原件", NUMBER).doesNotContain("原件请留好备查");
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void wayBackLeadsOverIt() {
        TestHall hall = hall(certificate());
        hall.toPlate();
        hall.act(new Action.Next(), new Action.Back());
        assertThat(hall.screen(Screen.Material.class).plate()).isInstanceOf(OnPlate.OnFile.class);
        hall.act(new Action.Back());

        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("contact");
    }

    @ParameterizedTest
    @CsvSource({"type,MARRIAGE", "state,EXPIRED", "validUntil,2026-11-22"})
    void oneThatIsAnotherOrHoldsNoMoreSparesNothing(String field, String value) {
        Map<String, Object> other = new HashMap<>(certificate());
        other.put(field, value);
        TestHall hall = hall(other);
        hall.toPlate();

        assertThat(hall.screen(Screen.Material.class).plate()).isInstanceOf(OnPlate.Waiting.class);
    }

    @Test
    void oneThatEndsTodayStillHolds() {
        Map<String, Object> last = new HashMap<>(certificate());
        last.put("validUntil", "2026-11-23");
        TestHall hall = hall(last);
        hall.toPlate();

        assertThat(hall.screen(Screen.Material.class).plate()).isInstanceOf(OnPlate.OnFile.class);
    }

    @Test
    void silenceOfTheStoreOpensThePlate() {
        TestHall hall = hall(certificate());
        hall.backend.silent.add("e-certificates");
        hall.toPlate();

        assertThat(hall.screen(Screen.Material.class).plate()).isInstanceOf(OnPlate.Waiting.class);
    }

    @Test
    void terminalThatCannotPhotographTurnsNobodyWithACertificateAway() {
        plate.unplug();
        TestHall hall = hall(certificate());
        hall.toPlate();

        assertThat(hall.screen(Screen.Material.class).plate()).isInstanceOf(OnPlate.OnFile.class);
    }

    @Test
    void photographedOriginalIsCalledForOnTheSlip() {
        TestHall hall = hall(Map.of());
        hall.toPlate();
        plate.lay();
        hall.pass(Delays.LOOK_AT_PLATE.multipliedBy(2));
        hall.act(new Action.Next(), new Action.Next());
        assertThat(hall.screen(Screen.Review.class).sections().getLast().rows()).extracting(row -> row.value().zh())
                .contains("共 1 页，工作人员会核对原件，请留好");
        hall.act(new Action.Next(), TestPeople.signature());

        assertThat(hall.printer.text()).contains("原件请留好备查", "退休证或退休审批表").doesNotContain("已用电子证照");
        assertThat(hall.documents.forms.getFirst().sections().getLast().rows().getFirst().value())
                .contains("可信等级 C");
        assertThat(hall.outbox.bodies.getFirst()).contains("\"trustLevel\":\"C\"");
    }
}
