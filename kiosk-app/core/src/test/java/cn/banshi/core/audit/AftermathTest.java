package cn.banshi.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.Aftermath.Left;
import cn.banshi.core.audit.AuditEvent.ConsentGiven;
import cn.banshi.core.audit.AuditEvent.End;
import cn.banshi.core.audit.AuditEvent.SubmissionRecorded;
import cn.banshi.core.audit.AuditEvent.SubmissionSettled;
import cn.banshi.core.audit.AuditEvent.VisitBegan;
import cn.banshi.core.audit.AuditEvent.VisitEnded;
import cn.banshi.core.text.Word;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of a visit that was cut short, after the program starts again. */
class AftermathTest {

    private static final Word NUMBER = Word.of("0007-00042-K");
    private static final Word SERVICE = Word.of("fund-withdrawal");

    @TempDir
    private Path dir;

    private AuditHarness audit;

    @BeforeEach
    void open() {
        audit = new AuditHarness(dir);
    }

    @AfterEach
    void close() throws SQLException {
        audit.close();
    }

    @Test
    void nothingIsLeftOfAnEmptyLog() throws SQLException {
        assertThat(afterTheCut()).isEqualTo(new Left.Nothing());
    }

    @Test
    void nothingIsLeftOfAVisitThatEnded() throws SQLException {
        filed();
        audit.log.note(new VisitEnded(1, End.FINISHED));

        assertThat(afterTheCut()).isEqualTo(new Left.Nothing());
    }

    @Test
    void nobodyIsMissedWhoOnlyLookedAround() throws SQLException {
        audit.log.note(new VisitBegan(1));

        assertThat(afterTheCut()).isEqualTo(new Left.Nothing());
    }

    @Test
    void nothingWasFiledBeforeItWasRecorded() throws SQLException {
        begun();

        assertThat(afterTheCut()).isEqualTo(new Left.NothingFiled());
    }

    @Test
    void recordedApplicationIsOnItsWay() throws SQLException {
        filed();

        assertThat(afterTheCut()).isEqualTo(new Left.Filed(NUMBER.text(), false));
    }

    @Test
    void recordedApplicationHasArrivedOnceThePlatformSaidSo() throws SQLException {
        filed();
        audit.log.note(new SubmissionSettled(NUMBER, Word.of("acknowledged"), Word.of("none")));

        assertThat(afterTheCut()).isEqualTo(new Left.Filed(NUMBER.text(), true));
    }

    @Test
    void refusedApplicationWasNotFiled() throws SQLException {
        filed();
        audit.log.note(new SubmissionSettled(NUMBER, Word.of("rejected"), Word.of("request-invalid")));

        assertThat(afterTheCut()).isEqualTo(new Left.NothingFiled());
    }

    @Test
    void nextServiceOfTheSamePersonWasNotFiledThoughTheFirstWas() throws SQLException {
        filed();
        audit.log.note(new ConsentGiven(1, SERVICE, Word.of("fund-data"), 1));

        assertThat(afterTheCut()).isEqualTo(new Left.NothingFiled());
    }

    @Test
    void isToldOnce() throws SQLException {
        filed();
        afterTheCut();
        aftermath().told();

        assertThat(afterTheCut()).isEqualTo(new Left.Nothing());
    }

    private void begun() {
        audit.log.note(new VisitBegan(1));
        audit.log.note(new ConsentGiven(1, SERVICE, Word.of("fund-data"), 1));
    }

    private void filed() {
        begun();
        audit.log.note(new SubmissionRecorded(NUMBER, new UUID(0x7000, 42), SERVICE, Word.of("1")));
    }

    private AuditedAftermath aftermath() {
        return new AuditedAftermath(audit.log);
    }

    private Left afterTheCut() throws SQLException {
        audit.log.flush();
        audit.restarted();
        audit.log.flush();
        return aftermath().last();
    }
}
