package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whoever shows a condition wrongly learns the file, the line, the field and the cure. */
class BadConditionTest extends ChangedService {

    private static final String SHOWN = """
          shown: {title: {zh: 有账户, en: An account}, evidence: {zh: "{account.balance}", en: "x"}, of: account}
        """;

    BadConditionTest() {
        super("fund-withdrawal");
    }

    private String said(String from, String to) throws IOException {
        return said(from, to, (service, complaints) -> {});
    }

    private String withConditions(String from, String to) throws IOException {
        String changed = good.replace("      - when: account.state != 'NONE'\n",
                "      - when: account.state != 'NONE'\n" + SHOWN.replace(from, to).indent(6));
        good = changed.replace("    - {kind: confirm,",
                "    - {kind: conditions, name: {zh: 核对条件, en: Conditions}}\n    - {kind: confirm,");
        return said("zh: 提取公积金", "zh: 提取公积金");
    }

    @Test
    void takesConditionsThatFit() throws IOException {
        assertThat(withConditions("of: account", "of: account")).isEmpty();
    }

    @Test
    void namesWhatIsWrongWithAConditionThatIsShown() throws IOException {
        assertThat(withConditions("of: account", "of: acount"))
                .contains("procedure.known.eligible.0.shown.of names 'acount'");
    }

    @Test
    void namesAnUnknownNameInTheEvidence() throws IOException {
        assertThat(withConditions("{account.balance}", "{account.ballance}"))
                .contains("procedure.known.eligible.0.shown.evidence names 'account.ballance'");
    }

    @Test
    void namesAMaterialThatIsNotThere() throws IOException {
        assertThat(withConditions("of: account", "of: account, material: paper"))
                .contains("procedure.known.eligible.0.shown.material names 'paper', which is no material");
    }

    @Test
    void refusesConditionsThatAreShownWithoutAStep() throws IOException {
        assertThat(said("      - when: account.state != 'NONE'\n",
                "      - when: account.state != 'NONE'\n" + SHOWN.indent(6)))
                .contains("procedure.known.eligible.0 must be 'shown' exactly when there is a step 'conditions'");
    }
}
