package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.RuleBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What costs something is refused where the amount is none, or where nobody would have seen it. */
class BadPaymentTest {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");
    private static final String SERVICE = "services/medical-insurance-flexible-payment.yaml";
    private static final String PAYMENT = "payment: {amount: due}";

    @TempDir
    private Path assets;
    private String good = "";

    @BeforeEach
    void copiesWhatShips() throws IOException {
        Files.createDirectories(assets.resolve("services"));
        Files.createDirectories(assets.resolve("schemas"));
        Files.copy(ASSETS.resolve("schemas/service.schema.json"), assets.resolve("schemas/service.schema.json"));
        good = Files.readString(ASSETS.resolve(SERVICE));
    }

    private String said(String service, String from, String to) throws IOException {
        assertThat(good).contains(from);
        Files.writeString(assets.resolve(service), good.replace(from, to));
        return String.join("\n", new CatalogueReader(assets, RuleBooks::check).read().refused());
    }

    private String said(String from, String to) throws IOException {
        return said(SERVICE, from, to);
    }

    private int line(String text) {
        return (int) good.substring(0, good.indexOf(text)).chars().filter(c -> c == '\n').count() + 1;
    }

    @Test
    void findsNothingToSayOfWhatShips() throws IOException {
        assertThat(said(PAYMENT, PAYMENT)).isEmpty();
    }

    @Test
    void namesAnAmountThatNothingYields() throws IOException {
        assertThat(said(PAYMENT, "payment: {amount: duty}"))
                .contains(":" + line(PAYMENT)
                        + ": procedure.ending.payment.amount names 'duty', which nothing here yields")
                .contains("compute one in whole fen under known.computed");
    }

    @Test
    void namesAnAmountThatIsNoMoney() throws IOException {
        assertThat(said(PAYMENT, "payment: {amount: medical.kind}")).contains(":" + line(PAYMENT) + ": ")
                .contains("names 'medical.kind', which is of kind text");
    }

    @Test
    void namesACostThatNobodySeesBeforeFiling() throws IOException {
        assertThat(said("    - {kind: review, name: {zh: 确认缴费, en: Review}}\n", ""))
                .contains("procedure.ending.payment needs a step 'review'");
    }

    @Test
    void namesACostWhereNothingIsFiled() throws IOException {
        good = Files.readString(ASSETS.resolve("services/traffic-points.yaml"));
        assertThat(said("services/traffic-points.yaml", "  ending:\n", "  ending:\n    payment: {amount: due}\n"))
                .contains("traffic-points.yaml:" + (line("  ending:\n") + 1) + ": ")
                .contains("compare with assets/schemas/service.schema.json");
    }
}
