package cn.banshi.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.Verification.Flaw;
import cn.banshi.core.audit.Verification.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept for at least six months, gone after a good year, and what is left can still be verified. */
class RetentionTest {

    @TempDir
    private Path dir;

    private AuditHarness audit;

    @BeforeEach
    void threeVisitsFiveMonthsApart() throws SQLException {
        audit = new AuditHarness(dir);
        for (int visit = 1; visit <= 3; visit++) {
            audit.visit(visit);
            audit.pass(Duration.ofDays(150));
        }
    }

    @AfterEach
    void close() throws SQLException {
        audit.close();
    }

    @Test
    void keepsEverythingYoungerThanFourHundredDays() throws SQLException {
        audit.restarted().notary.prune();

        assertThat(audit.rows().getFirst().seq()).isEqualTo(1);
    }

    @Test
    void removesWhatIsOlderAndTheRestIsStillWhole() throws SQLException, IOException {
        audit.visit(4);
        audit.pass(Duration.ofDays(1));
        audit.restarted().notary.prune();
        audit.notary.checkpoint();

        assertThat(audit.rows().getFirst().seq()).isEqualTo(4);
        assertThat(audit.types()).contains("rows-pruned");
        assertThat(audit.verify(audit.carriedAway()).flaws()).isEmpty();
        assertThat(audit.verify().vouchedThrough()).isEqualTo(audit.rows().getLast().seq());

        audit.tamper("UPDATE audit SET payload = 'visit=9' WHERE seq = 4");
        assertThat(audit.verify().firstFlaw()).map(Flaw::row).contains(4L);
    }

    @Test
    void isNotDeceivedByAClockThatIsAheadOnce() throws SQLException {
        audit.pass(Duration.ofDays(4000));
        audit.restarted().notary.prune();

        assertThat(audit.rows().getFirst().seq()).isEqualTo(1);
    }

    @Test
    void doesNotTakeAFreshLossForPruning() throws SQLException {
        audit.visit(4);
        audit.restarted().notary.prune();
        audit.tamper("DELETE FROM audit WHERE seq <= 9");
        audit.log.keep(List.of(new AuditEvent.RowsPruned(9)));

        assertThat(audit.verify().firstFlaw()).map(Flaw::kind).contains(Kind.BEGINNING_MISSING);
    }
}
