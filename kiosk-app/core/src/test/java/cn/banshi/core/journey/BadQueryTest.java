package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.DataInterfaces;
import cn.banshi.core.form.RuleBooks;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a query wrongly learns the file, the line, the field and the cure. */
class BadQueryTest extends ChangedService {

    BadQueryTest() {
        super("traffic-violations");
    }

    private String refusal(String from, String to) throws IOException {
        return said(from, to, (service, complaints) -> {
            RuleBooks.check(service, complaints);
            DataInterfaces.ofContract().check(service, complaints);
        });
    }

    @Test
    void takesWhatShips() throws IOException {
        assertThat(refusal("minutes: 1", "minutes: 2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {violation.what}     | {violation.wat}          | sections.0.rows.0.value names 'violation.wat', which nothing here yields
        violation.state:     | violation.stage:         | ending.words.violation.stage names 'violation.stage'
        of: police           | of: polize               | sections.0.of names 'polize', which is neither
        list: violations, as | print: what, list: violations, as | sections.0.each.print asks for copies by 'what' of 'violations', of which the contract has none
        list: violations, as | list: violation, as      | sections.0.each.list names 'violation', which is no list of 'police'
        {plate: plate}       | {plate: plates}          | ending.data names 'plates'
        fine: money          | fine: text               | ending.data.0.lists.violations.fine is taken as text
        name: vehicle-violations | name: violations     | ending.data.0.name names 'violations', which is no interface
        kind: answer         | kind: review             | has no step 'answer'; add it
        kind: form           | kind: confirm            | has a step 'confirm', which this ending knows nothing of
        """)
    void namesWhatIsWrong(String from, String to, String complaint) throws IOException {
        assertThat(refusal(from, to)).contains("traffic-violations.yaml:").contains(complaint);
    }

    @Test
    void filesNothingAndConfirmsNothing() throws IOException {
        assertThat(refusal("    sections:\n", "    offline: waits\n    sections:\n")).contains("ending", "offline");
        assertThat(refusal("  ending:\n", "  confirm: {sections: [], wrong: {zh: 错, en: wrong}}\n  ending:\n"))
                .contains("confirm");
    }

    @Test
    void checksTheRuleOfASection() throws IOException {
        assertThat(refusal("        rows:\n", "        when: size(police.violations) > 'x'\n        rows:\n"))
                .contains("ending.sections.0.when is no usable rule");
    }

    @Test
    void costsNothing() throws IOException {
        assertThat(refusal("  ending:\n", "  ending:\n    payment: {amount: due}\n"))
                .contains("traffic-violations.yaml:" + (line("  ending:\n") + 1) + ": ")
                .contains("compare with assets/schemas/service.schema.json");
    }
}
