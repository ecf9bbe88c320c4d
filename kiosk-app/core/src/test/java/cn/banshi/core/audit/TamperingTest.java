package cn.banshi.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditRow.Head;
import cn.banshi.core.audit.Verification.Flaw;
import cn.banshi.core.audit.Verification.Kind;
import cn.banshi.core.crypto.Signer;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.TerminalKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who can write the file changes it; the verifier names the first bad row and what was done to it. */
class TamperingTest {

    @TempDir
    private Path dir;

    private AuditHarness audit;

    @BeforeEach
    void threeVisits() throws SQLException {
        audit = new AuditHarness(dir);
        audit.visit(1);
        audit.visit(2);
        audit.visit(3);
    }

    @AfterEach
    void close() throws SQLException {
        audit.close();
    }

    @Test
    void findsAnUntouchedLogWholeAndSaysHowFarItIsVouchedFor() throws SQLException, IOException {
        audit.log.note(new AuditEvent.VisitBegan(4));
        audit.log.flush();

        Verification found = audit.verify(audit.carriedAway());
        assertThat(found.flaws()).isEmpty();
        assertThat(found.rows()).isEqualTo(10);
        assertThat(found.vouchedThrough()).isEqualTo(9);
        assertThat(found.checkpoints()).isEqualTo(new Verification.Checkpoints(3, 3, 0));
    }

    @Test
    void noticesADeletedRow() throws SQLException {
        audit.tamper("DELETE FROM audit WHERE seq = 5");

        assertFirst(Kind.GAP, 5);
        assertThat(audit.verify().flaws().getFirst().detail()).isEqualTo("rows 5 to 5 are missing");
    }

    @Test
    void noticesADeletedRowWhoseGapWasClosed() throws SQLException {
        audit.tamper("DELETE FROM audit WHERE seq = 5");
        for (int seq = 6; seq <= 9; seq++) {
            audit.tamper("UPDATE audit SET seq = ? WHERE seq = ?", seq - 1, seq);
        }

        assertFirst(Kind.WRONG_ORDER, 5);
    }

    @Test
    void noticesTwoRowsThatWereExchanged() throws SQLException {
        audit.tamper("UPDATE audit SET seq = 100 WHERE seq = 4");
        audit.tamper("UPDATE audit SET seq = 4 WHERE seq = 5");
        audit.tamper("UPDATE audit SET seq = 5 WHERE seq = 100");

        assertFirst(Kind.WRONG_ORDER, 4);
    }

    @TestFactory
    Stream<DynamicTest> noticesAChangeInAnyColumn() {
        return Stream.of("at = at + 1", "suite = 'sm'", "type = 'visit-endee'", "payload = 'visit=8'",
                "previous = zeroblob(32)", "hash = zeroblob(32)", "previous = x'00'", "hash = x'00'")
                .map(change -> DynamicTest.dynamicTest(change, () -> {
                    try (var other = new AuditHarness(dir.resolve(Integer.toHexString(change.hashCode())))) {
                        other.visit(1);
                        other.visit(2);
                        other.tamper("UPDATE audit SET " + change + " WHERE seq = 4");

                        assertThat(other.verify().firstFlaw()).map(Flaw::kind).contains(Kind.CHANGED_ROW);
                        assertThat(other.verify().firstFlaw()).map(Flaw::row).contains(4L);
                    }
                }));
    }

    @Test
    void noticesThatTheEndIsMissing() throws SQLException {
        audit.tamper("DELETE FROM audit WHERE seq > 7");

        assertFirst(Kind.TRUNCATED, 8);
    }

    @Test
    void noticesThatTheEndAndItsCheckpointAreMissingByTheOneThatWasCarriedAway() throws SQLException, IOException {
        audit.tamper("DELETE FROM audit WHERE seq > 6");
        audit.tamper("DELETE FROM audit_checkpoint WHERE seq > 6");

        assertThat(audit.verify().whole()).as("nothing in the store tells").isTrue();
        assertThat(audit.verify(audit.carriedAway()).firstFlaw()).map(Flaw::kind).contains(Kind.TRUNCATED);
    }

    @Test
    void noticesThatTheWholeLogIsMissing() throws SQLException, IOException {
        audit.tamper("DELETE FROM audit");
        audit.tamper("DELETE FROM audit_checkpoint");

        assertThat(audit.verify(audit.carriedAway()).firstFlaw()).map(Flaw::kind).contains(Kind.TRUNCATED);
    }

    @Test
    void noticesThatTheBeginningIsMissing() throws SQLException {
        audit.tamper("DELETE FROM audit WHERE seq <= 3");

        assertFirst(Kind.BEGINNING_MISSING, 1);
    }

    @Test
    void noticesAChainThatWasWrittenAnewWithoutTheKey() throws SQLException {
        rewrite();

        assertFirst(Kind.REWRITTEN, 3);
    }

    @Test
    void noticesNewCheckpointsOverANewChainByTheirSignature() throws SQLException {
        rewrite();
        vouch(Optional.of(TerminalKey.make(Suite.INTERNATIONAL)), "");

        Verification found = audit.verify();
        assertThat(found.whole()).isTrue();
        assertThat(found.vouchedThrough()).as("nothing of it is vouched for by the terminal's key").isZero();
        assertThat(found.checkpoints().unknownKey()).isEqualTo(3);

        vouch(Optional.of(TerminalKey.make(Suite.INTERNATIONAL)), audit.key.keyId());
        assertFirst(Kind.BAD_SIGNATURE, 3);
    }

    @Test
    void vouchesForNothingBehindUnsignedCheckpointsOverANewChain() throws SQLException, IOException {
        rewrite();
        vouch(Optional.empty(), "");

        assertThat(audit.verify().vouchedThrough()).isZero();
        assertThat(audit.verify(audit.carriedAway()).firstFlaw()).map(Flaw::kind)
                .contains(Kind.CHANGED_CHECKPOINT);
    }

    @Test
    void noticesACheckpointThatLostItsSignature() throws SQLException {
        audit.tamper("UPDATE audit_checkpoint SET line = substr(line, 1, instr(line, ' key=') - 1) WHERE seq = 9");

        assertFirst(Kind.UNSIGNED, 9);
    }

    @TestFactory
    Stream<DynamicTest> noticesAChangedCheckpoint() {
        return Stream.of("terminal=0007|terminal=0008", "at=2026-11-23T01:0|at=2026-11-23T02:0", "hash=|hash=0",
                "seq=6 |seq=5 ", "checkpoint-1|checkpoint-2").map(change -> DynamicTest.dynamicTest(change, () -> {
                    String[] words = change.split("\\|", -1);
                    try (var other = new AuditHarness(dir.resolve(words[0].substring(0, 5)))) {
                        other.visit(1);
                        other.visit(2);
                        other.tamper("UPDATE audit_checkpoint SET line = replace(line, ?, ?) WHERE seq = 6", words[0],
                                words[1]);

                        assertThat(other.verify().firstFlaw()).map(Flaw::kind)
                                .get()
                                .isIn(Kind.BAD_SIGNATURE, Kind.CHANGED_CHECKPOINT);
                    }
                }));
    }

    @Test
    void saysThatNothingIsVouchedForWhileNoKeyIsFitted() throws SQLException {
        try (var plain = new AuditHarness(dir.resolve("plain"))) {
            plain.notary = plain.notary(Optional.empty());
            plain.visit(1);

            assertThat(plain.verify().whole()).isTrue();
            assertThat(plain.verify().vouchedThrough()).isZero();
            assertThat(plain.verify().checkpoints()).isEqualTo(new Verification.Checkpoints(1, 0, 0));
        }
    }

    private void assertFirst(Kind kind, long row) throws SQLException {
        Optional<Flaw> first = audit.verify().firstFlaw();
        assertThat(first).map(Flaw::kind).contains(kind);
        assertThat(first).map(Flaw::row).contains(row);
    }

    /** A chain that is whole in itself and tells of another printed receipt. */
    private void rewrite() throws SQLException {
        List<AuditRow> before = audit.rows();
        audit.tamper("DELETE FROM audit");
        audit.store.change(store -> {
            Head head = Head.none();
            for (AuditRow row : before) {
                AuditRow other = AuditRow.after(head, row.at(), row.suite(), new AuditEvent.VisitBegan(7));
                AuditTables.append(store, List.of(other));
                head = other.head();
            }
            return head;
        });
    }

    /** Checkpoints over what stands there now, by whatever key, which may call itself by another's name. */
    private void vouch(Optional<Signer> key, String name) throws SQLException {
        List<Checkpoint> fresh = new ArrayList<>();
        for (AuditRow row : audit.rows()) {
            if (row.seq() % 3 == 0) {
                Checkpoint made = Checkpoint.of(AuditHarness.TERMINAL, row.head(), Instant.EPOCH, key);
                fresh.add(new Checkpoint(made.terminal(), made.seq(), made.at(), made.hash(), made.signature()
                        .map(one -> new Checkpoint.Signature(name.isEmpty() ? one.keyId() : name, one.suite(),
                                one.bytes()))));
            }
        }
        for (Checkpoint each : fresh) {
            audit.tamper("INSERT OR REPLACE INTO audit_checkpoint VALUES (?, ?)", each.seq(), each.line());
        }
    }
}
