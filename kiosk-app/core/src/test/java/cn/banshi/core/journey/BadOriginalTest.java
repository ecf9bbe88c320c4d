package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.RuleBooks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever asks wrongly for originals learns the file, the line, the field and the cure. */
class BadOriginalTest extends ChangedService {

    /** As a service that asks for a certificate has them. */
    private static final String MATERIALS = """
            materials:
              - id: certificate
                words:
                  title: {zh: 证明, en: Certificate}
                  how: {zh: 放平, en: Flat}
                  without: {zh: 请到窗口, en: Go to a counter}
                pages: {least: 1, most: 4}
                neededWhen: reason == 'RETIRE'
                unless: pension.retired
                elsewhere: {field: reason, message: {zh: 请到窗口, en: Go to a counter}}
        """;
    private static final String STEP = "    - {kind: review,";
    private static final String MATERIAL_STEP = "    - {kind: material, name: {zh: 材料, en: Originals}}\n";

    BadOriginalTest() {
        super("fund-withdrawal");
    }

    private String withMaterials(String from, String to) throws IOException {
        assertThat(MATERIALS).contains(from);
        String changed = good.contains("\n  materials:") ? good.substring(0, good.indexOf("\n  materials:") + 1)
                + good.substring(good.indexOf("\n  ending:") + 1) : good.replace(STEP, MATERIAL_STEP + STEP);
        write(changed.replace("\n  ending:",
                "\n" + MATERIALS.replace(from, to).indent(-6).indent(2) + "  ending:"));
        Catalogue catalogue = new CatalogueReader(assets).read();
        List<String> wrong = new ArrayList<>(catalogue.refused());
        catalogue.all().forEach(service -> wrong.addAll(RuleBooks.complaints(service)));
        return String.join("\n", wrong);
    }

    @Test
    void takesMaterialsThatFit() throws IOException {
        assertThat(withMaterials("most: 4", "most: 4")).isEmpty();
    }

    @Test
    void namesAMaterialThatTakesMorePagesThanASubmissionHolds() throws IOException {
        assertThat(withMaterials("least: 1, most: 4", "least: 4, most: 3"))
                .contains("asks for more pages than it takes");
        assertThat(withMaterials("most: 4", "most: 9")).contains("procedure.materials.0.pages.most");
    }

    @Test
    void namesAFieldThatNoPageHas() throws IOException {
        assertThat(withMaterials("field: reason", "field: raeson"))
                .contains("procedure.materials.0.elsewhere.field names 'raeson', which is no field of any page");
    }

    @Test
    void namesAMaterialCalledLikeAPage() throws IOException {
        assertThat(withMaterials("id: certificate", "id: amount"))
                .contains("procedure.materials.0.id is 'amount', as a page or another material is called");
    }

    @Test
    void namesARuleOfAMaterialThatCannotBe() throws IOException {
        assertThat(withMaterials("unless: pension.retired", "unless: pension.retird"))
                .contains("fund-withdrawal: procedure.materials.0", "retird");
    }

    @Test
    void namesAMaterialThatIsNeverNeeded() throws IOException {
        assertThat(withMaterials("""
                    neededWhen: reason == 'RETIRE'
                    unless: pension.retired
                    elsewhere: {field: reason, message: {zh: 请到窗口, en: Go to a counter}}
            """, "")).contains("procedure.materials.0 is never needed");
    }

    @Test
    void namesACertificateThatNoDataListsAndSaysHowToReadThem() throws IOException {
        assertThat(withMaterials("unless: pension.retired",
                "unless: pension.retired\n        certificate: {of: store, type: RETIREMENT}"))
                .contains("procedure.materials.0.certificate.of names 'store', which is the 'as' of no data source",
                        "certificates: {number: text, type: text", "add it to known.data");
    }

    @Test
    void namesASlipThatSaysNothingOfOriginals() throws IOException {
        good = good.replace("        originals: result.originals\n", "");

        assertThat(withMaterials("most: 4", "most: 4")).contains("procedure.ending.receipt.values has materials",
                "add 'originals: result.originals'");
    }
}
