package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.DataAsked;
import cn.banshi.core.audit.AuditEvent.ProofPrinted;
import cn.banshi.core.document.DocumentComposer.Composed;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.RecordCopy;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.SealedAnswer.State;
import cn.banshi.core.text.Word;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.document.DocumentPrinter.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records of an answer, such as certificates, printed one by one: each with its own truth. */
class CopyTest {

    private static final String FIRST = "1.2.156.3005.2.DEMO.1";
    private static final String SECOND = "1.2.156.3005.2.DEMO.2";

    private final TestHall hall = new TestHall();

    @BeforeEach
    void threeCertificatesOfWhichTwoHaveCopies() {
        hall.backend.data.put("e-certificates", Map.of("certificates", List.of(certificate("居民身份证", Optional.empty()),
                certificate("机动车驾驶证", Optional.of(FIRST)), certificate("社会保障卡", Optional.of(SECOND)))));
        hall.backend.copies.put(FIRST, ProofTest.pdf());
        hall.backend.copies.put(SECOND, ProofTest.pdf());
    }

    private static Map<String, Object> certificate(String name, Optional<String> number) {
        Map<String, Object> fields = Map.of("name", name, "issuer", "演示局", "issuedOn", "2024-01-01", "state", "VALID");
        return number.map(known -> with(fields, known)).orElse(fields);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String number) {
        var all = new HashMap<>(fields);
        all.put("number", number);
        return all;
    }

    private void toAnswer() {
        hall.act(new Action.Start(), new Action.ChooseService("certificate-list"), new Action.Next(),
                new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
    }

    private List<RecordCopy> copies() {
        return found().flatMap(section -> section.copy().stream()).toList();
    }

    private Stream<AnswerSection.Found> found() {
        return hall.screen(Screen.Answer.class)
                .sections()
                .stream()
                .filter(AnswerSection.Found.class::isInstance)
                .map(AnswerSection.Found.class::cast);
    }

    private Optional<State> asked(int at) {
        hall.act(new Action.PrintCopy(record(at)));
        return state(at);
    }

    private Optional<State> state(int at) {
        return copies().stream().filter(copy -> copy.of().equals(record(at))).findFirst().flatMap(RecordCopy::state);
    }

    private static AnswerRecord record(int at) {
        return new AnswerRecord("certificates", at);
    }

    @Test
    void offersEveryRecordThatHasOneAndAsksForNothingByItself() {
        toAnswer();

        assertThat(found()).hasSize(3);
        assertThat(copies()).extracting(RecordCopy::of).containsExactly(record(1), record(2));
        assertThat(copies()).allMatch(RecordCopy::can).allMatch(copy -> copy.state().isEmpty());
        assertThat(hall.backend.copiesAsked).isEmpty();
    }

    @Test
    void printsOneAfterTheOtherAndKeepsNothing() {
        toAnswer();

        assertThat(asked(2)).contains(State.PRINTED);
        assertThat(state(1)).isEmpty();
        assertThat(asked(1)).contains(State.PRINTED);
        assertThat(hall.backend.copiesAsked).containsExactly(SECOND, FIRST);
        assertThat(hall.sheets.documents).hasSize(2);
        assertThat(hall.sheets.lent).allSatisfy(bytes -> assertThat(bytes).as("overwritten").containsOnly(0));
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Screen.Goodbye.Slip.OUT);
        hall.assertLeftClean();
    }

    @Test
    void printsEachOnceAndNeverTwoAtATime() {
        toAnswer();
        asked(1);
        asked(1);
        hall.hurry(new Action.PrintCopy(record(2)), new Action.PrintCopy(record(1)));
        hall.settle();

        assertThat(hall.backend.copiesAsked).containsExactly(FIRST, SECOND);
    }

    @Test
    void saysOfEachWhatBecameOfItAlone() {
        toAnswer();
        hall.sheets.result = FakeSheets.notPrinted(Reason.PAPER_OUT);
        assertThat(asked(1)).contains(State.PAPER_OUT);
        hall.backend.copies.remove(SECOND);
        assertThat(asked(2)).contains(State.NOT_ISSUED);
        hall.backend.down = true;
        assertThat(asked(2)).contains(State.NO_ANSWER);

        assertThat(state(1)).contains(State.PAPER_OUT);
        assertThat(hall.sheets.documents).hasSize(1);
    }

    @Test
    void drawsAnOfdOnTheSamePaper() {
        hall.backend.copies.put(FIRST, ofd());
        byte[] pdf = ProofTest.pdf();
        byte[] before = pdf.clone();
        hall.documents.redrawn = new Composed.Pdf(pdf, 1);
        toAnswer();

        assertThat(asked(1)).contains(State.PRINTED);
        assertThat(hall.sheets.documents).containsExactly(before);
        assertThat(pdf).as("overwritten").containsOnly(0);
    }

    @Test
    void asksForThePdfOfAnOfdThatItCannotDraw() {
        hall.backend.copies.put(FIRST, ofd());
        hall.backend.pdfCopies.put(FIRST, ProofTest.pdf());
        toAnswer();

        assertThat(asked(1)).contains(State.PRINTED);
        assertThat(hall.backend.copiesAsked).containsExactly(FIRST, FIRST);
        assertThat(hall.sheets.documents).hasSize(1);
    }

    @Test
    void saysThatItCannotBePrintedWhereThereIsOnlySuchAnOfd() {
        hall.backend.copies.put(FIRST, ofd());
        toAnswer();

        assertThat(asked(1)).contains(State.NOT_ISSUED);
        assertThat(hall.sheets.documents).isEmpty();
    }

    private static byte[] ofd() {
        try (InputStream file = CopyTest.class.getResourceAsStream("/cn/banshi/core/ofd/other-maker.ofd")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Test
    void isOnRecordBeforeItIsAskedForAndAfterwards() {
        toAnswer();
        asked(1);

        assertThat(hall.audit.events).filteredOn(event -> event instanceof DataAsked asked
                && asked.interfaces().equals(List.of(Word.of("e-certificates")))).hasSize(2);
        assertThat(hall.audit.events).filteredOn(ProofPrinted.class::isInstance)
                .extracting(event -> ((ProofPrinted) event).outcome())
                .containsExactly(Word.of("printed"));
        assertThat(hall.audit.events.toString()).doesNotContain(FIRST);
    }

    @Test
    void saysWhereElseWhileThePrinterIsIll() {
        hall.sheets.status = new DeviceStatus(DeviceState.HARDWARE_ERROR, "the tray is gone");
        toAnswer();

        assertThat(copies()).isEmpty();
        assertThat(hall.screen(Screen.Answer.class).sections()).filteredOn(AnswerSection.Elsewhere.class::isInstance)
                .extracting(section -> ((AnswerSection.Elsewhere) section).said().zh())
                .containsExactly("这台机器现在不能打印证照。也可以在郑好办 APP 的“卡包”里查看和出示。");
    }

    @Test
    void whatIsNotThereIsNotAskedFor() {
        toAnswer();
        hall.act(new Action.PrintCopy(record(0)), new Action.PrintCopy(record(7)),
                new Action.PrintCopy(new AnswerRecord("homes", 0)));

        assertThat(hall.backend.copiesAsked).isEmpty();
        assertThat(hall.sheets.documents).isEmpty();
    }

    @Test
    void isCalledBackWhenTheCitizenLeaves() {
        toAnswer();
        hall.hurry(new Action.PrintCopy(record(1)), new Action.Next());
        hall.settle();

        assertThat(hall.sheets.cancelled).isTrue();
        hall.assertLeftClean();
    }
}
