package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.RuleBooks;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whoever writes the parts of a bundle wrongly learns the file, the line, the field and the cure. */
class BadBundleTest extends ChangedService {

    private static final String SEAL = "after: [setUp]\n        needs: [businessName, seals]";

    BadBundleTest() {
        super("business-set-up");
    }

    private String said(String from, String to) throws IOException {
        return said(from, to, RuleBooks::check);
    }

    @Test
    void findsNothingToSayOfWhatShips() throws IOException {
        assertThat(said("id: seal\n", "id: seal\n")).isEmpty();
    }

    @Test
    void namesAPartThatComesAfterNothingKnown() throws IOException {
        assertThat(said(SEAL, SEAL.replace("setUp", "setUpp")))
                .contains("business-set-up.yaml:" + line(SEAL) + ": procedure.ending.parts.1.after names 'setUpp'")
                .contains("which is no part; known: account, food, hygiene, inn, seal, setUp, social, tax, tobacco");
    }

    @Test
    void namesARingOfParts() throws IOException {
        String food = "when: trade == 'FOOD' || trade == 'CATERING'\n        after: [tax]";
        String tax = "title: {zh: 税务登记, en: Tax registration}\n        authority: {zh: 税务局, en: Tax Bureau}\n"
                + "        after: [setUp]";
        assertThat(good).contains(food);
        String said = said(tax, tax.replace("[setUp]", "[setUp, food]"));
        assertThat(said)
                .contains("business-set-up.yaml:" + (line(tax) + 2)
                        + ": procedure.ending.parts.2.after goes round in a ring")
                .contains("tax after food after tax; none of them could ever begin, so take one out");
        assertThat(said.lines()).hasSize(1);
    }

    @Test
    void namesAPartThatComesAfterItself() throws IOException {
        assertThat(said(SEAL, SEAL.replace("setUp", "seal"))).contains("parts.1.after", "seal after seal");
    }

    @Test
    void namesSomethingNeededThatIsNotAskedFor() throws IOException {
        assertThat(said("needs: [businessName, seals]", "needs: [businessName, seals, shape]"))
                .contains("business-set-up.yaml:" + line("needs: [businessName, seals]"))
                .contains("parts.1.needs names 'shape', which is no field and no material; known: bank, businessName");
    }

    @Test
    void namesAQuestionThatNoPartNeeds() throws IOException {
        assertThat(said("needs: [businessName, staff]", "needs: [businessName]"))
                .contains("business-set-up.yaml:" + line("          id: staff"))
                .contains("fields.0.id is 'staff', which no part needs; name it in the 'needs' of one");
    }

    @Test
    void namesAMaterialThatNoPartNeeds() throws IOException {
        assertThat(said(", floorPlan]", "]"))
                .contains("business-set-up.yaml:" + line("    - id: floorPlan"))
                .contains("procedure.materials.0.id is 'floorPlan', which no part needs");
    }

    @Test
    void namesAQuestionAskedTwice() throws IOException {
        String label = "label: {zh: 开户银行, en: Bank}";
        assertThat(said(label, "label: {zh: 店名, en: Bank}"))
                .contains("business-set-up.yaml:" + line(label))
                .contains("label asks for '店名' as 'businessName' does; ask once");
    }

    @Test
    void refusesTwoPartsOfOneName() throws IOException {
        assertThat(said("- id: hygiene", "- id: food")).contains("parts.6.id is 'food', as another part is called");
    }

    @Test
    void refusesABundleThatMayBeEmpty() throws IOException {
        String always = "authority: {zh: 市场监督管理局, en: Market Supervision Bureau}\n        needs: [businessName, place,"
                + " trade, capital]";
        String tax = "authority: {zh: 税务局, en: Tax Bureau}\n";
        good = good.replace(always, always.replace("        needs", "        when: trade == 'FOOD'\n        needs"));
        assertThat(said(tax, tax + "        when: invoices == 'YES'\n")).contains("may all be left out");
    }

    @Test
    void namesAConditionThatIsNoRule() throws IOException {
        assertThat(said("when: seals == 'YES'", "when: seal == 'YES'"))
                .contains("procedure.ending.parts.1.when is no usable rule");
    }

    @Test
    void refusesPartsOfASingleMatter() throws IOException {
        assertThat(said("type: BUNDLE", "type: SINGLE")).contains("stand in a service of one matter");
    }
}
