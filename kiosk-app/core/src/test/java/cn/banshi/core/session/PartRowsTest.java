package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Stage;
import cn.banshi.core.backend.Backend.Verdict;
import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Row;
import cn.banshi.core.text.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of the parts of a bundle of which one waits for somebody else's word. */
class PartRowsTest {

    private static final Service SERVICE = new CatalogueReader(TestHall.ASSETS).read().known("newborn");
    private static final String WAITS = "等孩子另一方家长同意后，由卫生健康委员会开始办理";

    private static List<String> said(Optional<Receipt> receipt) {
        var book = ((Opened.Ready) new RuleBooks().open(SERVICE)).book();
        var form = new Form(SERVICE.procedureHere(), book, new Answers(),
                new Form.Here(LocalDate.of(2026, 11, 23), true));
        return PartRows.of(SERVICE.procedureHere(), form, receipt, TestHall.TEXTS)
                .stream()
                .map(Row::value)
                .map(Localized::zh)
                .toList();
    }

    private static Optional<Receipt> answer(Map<String, Stage> parts) {
        return Optional.of(new Receipt("ZZ202611230007000421", Instant.EPOCH, Verdict.UNDER_REVIEW, "UNDER_REVIEW",
                Localized.same(""), Optional.empty(), Map.of(), parts));
    }

    @Test
    void saysThatItWaitsForTheOtherBeforeThePlatformAnswers() {
        assertThat(said(Optional.empty())).containsExactly(WAITS, "“出生证明核验”办好后，由公安局办理",
                "“户口登记”办好后，由医疗保障局办理", "“户口登记”办好后，由人力资源和社会保障局办理");
    }

    @Test
    void saysWhatThePlatformSays() {
        assertThat(said(answer(Map.of("certificate", Stage.CO_SIGNER)))).first().isEqualTo(WAITS);
        assertThat(said(answer(Map.of("certificate", Stage.RUNNING)))).first().isEqualTo("卫生健康委员会已开始办理");
        assertThat(said(answer(Map.of("certificate", Stage.WAITING)))).first().isEqualTo("卫生健康委员会先办理");
    }

    /** A newer platform may ask somebody of whom this terminal knows nothing. */
    @Test
    void namesNobodyWhomTheServiceDoesNotName() {
        assertThat(said(answer(Map.of("card", Stage.CO_SIGNER)))).last().isEqualTo("人力资源和社会保障局，见办件进度");
    }
}
