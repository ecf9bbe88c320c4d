package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Condition;
import cn.banshi.core.screen.Condition.Standing;
import cn.banshi.core.screen.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may is shown condition by condition: what holds, what does not, and what a paper has to show. */
class ConditionsShownTest {

    private static final String SHOWN = """
            eligible:
              - when: account.state != 'NONE'
                message: {zh: 没有账户。请到窗口办理。, en: No account. Please use a counter.}
                shown:
                  title: {zh: 有公积金账户, en: You have an account}
                  evidence: {zh: "余额 {account.balance} 元", en: "Balance CNY {account.balance}"}
                  of: account
              - when: pension.insured
                message: {zh: 没有参保。请先参保。, en: Not insured. Please see to it first.}
                shown:
                  title: {zh: 已参保, en: You are insured}
                  evidence: {zh: 在册, en: On record}
                  of: pension
                  material: contract
        """;
    private static final String CONTRACT = """
          materials:
            - id: contract
              words:
                title: {zh: 劳动合同, en: Contract of work}
                how: {zh: 平放, en: Lay it flat}
                without: {zh: 请到窗口, en: Please use a counter}
              pages: {least: 1, most: 4}
        """;

    @TempDir
    private Path assets;
    private final FakePlate plate = new FakePlate();
    private Catalogue catalogue = new Catalogue(List.of(), List.of());

    @BeforeEach
    void showsTheConditions() throws IOException {
        Files.createDirectories(assets.resolve("services"));
        Files.createDirectories(assets.resolve("schemas"));
        Files.copy(TestHall.ASSETS.resolve("schemas/service.schema.json"),
                assets.resolve("schemas/service.schema.json"));
        String good = Files.readString(TestHall.ASSETS.resolve("services/fund-withdrawal.yaml"));
        String step = "    - {kind: confirm,";
        Files.writeString(assets.resolve("services/fund-withdrawal.yaml"), good
                .replace(step, "    - {kind: conditions, name: {zh: 核对条件, en: Conditions}}\n" + step)
                .replace(good.substring(good.indexOf("    eligible:"), good.indexOf("  confirm:\n")), SHOWN)
                .replace("fields: {retired: flag}", "fields: {retired: flag, insured: flag}")
                .replace("  materials:\n", CONTRACT));
        catalogue = new CatalogueReader(assets).read();
        assertThat(catalogue.refused()).isEmpty();
    }

    private TestHall hall(String pension) {
        TestHall hall = TestHall.with(plate, catalogue);
        switch (pension) {
            case "unknown" -> hall.backend.data.remove("pension-state");
            default -> hall.backend.data.put("pension-state",
                    Map.of("retired", false, "insured", Boolean.valueOf(pension)));
        }
        hall.toIdentify();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        return hall;
    }

    @Test
    void everyConditionStandsThereWithWhatItRestsOnAndWhoSaysSo() {
        TestHall hall = hall("true");

        var screen = hall.screen(Screen.Conditions.class);
        assertThat(screen.open()).isTrue();
        assertThat(screen.conditions()).extracting(Condition::standing).containsOnly(Standing.MET);
        Condition account = screen.conditions().getFirst();
        assertThat(account.evidence()).hasValueSatisfying(
                evidence -> assertThat(evidence.zh()).isEqualTo("余额 86,420.50 元"));
        assertThat(account.origin()).isPresent();
        assertThat(account.said()).isEmpty();
        hall.act(new Action.Next());
        hall.screen(Screen.ConfirmData.class);
        hall.act(new Action.Back());
        hall.screen(Screen.Conditions.class);
    }

    @Test
    void whatNobodyKnowsIsShownByAPaper() {
        TestHall hall = hall("unknown");

        var screen = hall.screen(Screen.Conditions.class);
        assertThat(screen.open()).isTrue();
        Condition insured = screen.conditions().getFirst();
        assertThat(insured.standing()).isEqualTo(Standing.NOT_KNOWN);
        assertThat(insured.evidence()).isEmpty();
        assertThat(insured.origin()).isEmpty();
        assertThat(insured.said()).hasValueSatisfying(said -> assertThat(said.zh()).contains("劳动合同", "拍摄"));
        hall.act(new Action.Next(), new Action.Next(), new Action.Choose("reason", "LOAN"), new Action.Next(),
                new Action.Choose("loanContract", "DK20190520017"), new Action.Next(),
                new Action.Type("amount", "100"), new Action.Next(), new Action.Type("payeeCard", TestPeople.CARD),
                new Action.Type("payeeCardAgain", TestPeople.CARD), new Action.Next(),
                new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next());
        assertThat(hall.screen(Screen.Material.class).title().zh()).isEqualTo("劳动合同");
    }

    @Test
    void aTerminalWithoutACameraLeavesItToTheDepartment() {
        TestHall hall = TestHall.offering(catalogue);
        hall.backend.data.remove("pension-state");
        hall.toIdentify();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        Condition insured = hall.screen(Screen.Conditions.class).conditions().getFirst();
        assertThat(insured.standing()).isEqualTo(Standing.NOT_KNOWN);
        assertThat(insured.said()).hasValueSatisfying(said -> assertThat(said.zh()).contains("部门核实"));
    }

    @Test
    void whatFailsStandsFirstAndNothingMoreIsAsked() {
        TestHall hall = hall("false");

        var screen = hall.screen(Screen.Conditions.class);
        assertThat(screen.open()).isFalse();
        assertThat(screen.conditions()).extracting(Condition::standing).containsExactly(Standing.NOT_MET, Standing.MET);
        assertThat(screen.conditions().getFirst().said())
                .hasValueSatisfying(said -> assertThat(said.zh()).isEqualTo("没有参保。请先参保。"));
        hall.act(new Action.Next(), new Action.DataIsWrong());
        hall.screen(Screen.Conditions.class);
        hall.act(new Action.Exit());
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }
}
