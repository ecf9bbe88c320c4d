package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.DataAsked;
import cn.banshi.core.audit.AuditEvent.ProofPrinted;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.SealedAnswer;
import cn.banshi.core.screen.SealedAnswer.State;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.text.Word;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.document.DocumentPrinter.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

/** What was looked up, on sealed paper: issued by its department, judged, printed, kept nowhere. */
class ProofTest {

    private static final String NO_HOME = "no-home-proof";

    private final TestHall hall = new TestHall();

    static byte[] pdf() {
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Screen.Answer toAnswer() {
        hall.act(new Action.Start(), new Action.ChooseService("no-home-check"), new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        return hall.screen(Screen.Answer.class);
    }

    private State asked() {
        hall.act(new Action.PrintProof());
        return proof().state().orElseThrow();
    }

    private SealedAnswer proof() {
        return hall.screen(Screen.Answer.class).proof().orElseThrow();
    }

    @Test
    void printsWhatTheDepartmentIssuedAndKeepsNothingOfIt() {
        hall.backend.proofs.put(NO_HOME, pdf());
        assertThat(toAnswer().proof().orElseThrow().can()).isTrue();
        assertThat(proof().state()).isEmpty();
        assertThat(hall.backend.proofsAsked).as("nothing is issued by itself").isEmpty();

        assertThat(asked()).isEqualTo(State.PRINTED);
        assertThat(hall.sheets.documents).containsExactly(hall.backend.proofs.get(NO_HOME));
        assertThat(hall.sheets.lent.getFirst()).as("overwritten").containsOnly(0);
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.OUT);
        hall.assertLeftClean();
    }

    @Test
    void isPrintedOnce() {
        hall.backend.proofs.put(NO_HOME, pdf());
        toAnswer();
        asked();
        hall.act(new Action.PrintProof());
        assertThat(hall.sheets.documents).hasSize(1);
    }

    @Test
    void isOnRecordBeforeItIsAskedForAndAfterwards() {
        hall.backend.proofs.put(NO_HOME, pdf());
        toAnswer();
        asked();
        assertThat(hall.audit.events).filteredOn(event -> event instanceof DataAsked asked
                && asked.interfaces().equals(List.of(Word.of(NO_HOME)))).hasSize(1);
        assertThat(hall.audit.events).filteredOn(ProofPrinted.class::isInstance)
                .extracting(event -> ((ProofPrinted) event).outcome())
                .containsExactly(Word.of("printed"));
    }

    @Test
    void isNotOfferedWhereItWouldNotBeTrue() {
        hall.backend.data.put("real-estate", Map.of("homes", List.of(Map.of("address", "郑州市金水区演示路 1 号"))));
        assertThat(toAnswer().proof()).isEmpty();
    }

    @Test
    void isNotOfferedWhileNobodyKnows() {
        hall.backend.silent.add("real-estate");
        assertThat(toAnswer().proof()).isEmpty();
    }

    @Test
    void saysSoWhenTheDepartmentDoesNotIssueIt() {
        toAnswer();
        assertThat(asked()).isEqualTo(State.NOT_ISSUED);
        assertThat(hall.sheets.documents).isEmpty();
    }

    @Test
    void canBeAskedForAgainWhenNobodyAnswered() {
        toAnswer();
        hall.backend.down = true;
        assertThat(asked()).isEqualTo(State.NO_ANSWER);
        hall.backend.down = false;
        hall.backend.proofs.put(NO_HOME, pdf());
        assertThat(asked()).isEqualTo(State.PRINTED);
    }

    @Test
    void canBeAskedForAgainWhenThePaperWasOut() {
        hall.backend.proofs.put(NO_HOME, pdf());
        hall.sheets.result = FakeSheets.notPrinted(Reason.PAPER_OUT);
        toAnswer();
        assertThat(asked()).isEqualTo(State.PAPER_OUT);
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.NONE);
    }

    @Test
    void neverPrintsWhatIsNoPdf() {
        hall.backend.proofs.put(NO_HOME, "<html>".getBytes(StandardCharsets.US_ASCII));
        toAnswer();
        assertThat(asked()).isEqualTo(State.NOT_PRINTED);
        assertThat(hall.sheets.documents).isEmpty();
    }

    @Test
    void saysSoBeforehandWhileThePrinterIsIll() {
        hall.sheets.status = new DeviceStatus(DeviceState.HARDWARE_ERROR, "the tray is gone");
        assertThat(toAnswer().proof().orElseThrow().can()).isFalse();
    }

    @Test
    void isCalledBackWhenTheCitizenLeaves() {
        hall.backend.proofs.put(NO_HOME, pdf());
        toAnswer();
        hall.hurry(new Action.PrintProof(), new Action.Next());
        hall.settle();
        assertThat(hall.sheets.cancelled).isTrue();
        hall.assertLeftClean();
    }
}
