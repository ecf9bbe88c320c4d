package cn.banshi.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.text.Word;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** How events read in the journal. */
class LineTest {

    private static final String PERSON = "王明远 410199198506150015 wang@mail.example";

    @Test
    void beginsWithTheEventsNameAndNamesEveryValue() {
        assertThat(Line.of(new LogEvent.VisitWiped())).containsExactly("visit-wiped");
        assertThat(Line.of(new LogEvent.EntryNotSent(Word.of("0007-00042-7"), Detail.of("vault.key is missing"))))
                .containsExactly("entry-not-sent reference=0007-00042-7 detail=\"vault.key is missing\"");
        assertThat(Line.of(new LogEvent.StoreRenewed(Path.of("/data/terminal.db.damaged-1"), 812, 3, true)))
                .containsExactly("store-renewed aside=/data/terminal.db.damaged-1 carried=812 lost=3 counted=true");
        assertThat(Line.of(new LogEvent.Transition(Integer.class, Long.class, Thread.State.class)))
                .containsExactly("transition from=Integer to=Long on=State");
        assertThat(Line.of(new LogEvent.WorkLate(Thread.State.TIMED_WAITING)))
                .containsExactly("work-late work=timed-waiting");
        assertThat(Line.of(new LogEvent.NotRecorded(Detail.of("")))).containsExactly("not-recorded detail=\"\"");
    }

    @Test
    void givesTimesAsTechniciansReadThem() {
        assertThat(Line.of(new LogEvent.CornersClean(Duration.ofNanos(412_345_678))))
                .containsExactly("corners-clean took=412ms");
        assertThat(Line.of(new LogEvent.CornersClean(Duration.ofSeconds(93))))
                .containsExactly("corners-clean took=93s");
        assertThat(Line.of(new LogEvent.CertificateRenewed(Instant.parse("2026-11-23T01:00:00.123456Z"))))
                .containsExactly("certificate-renewed until=2026-11-23T01:00:00Z");
    }

    @Test
    void hidesANumberThatCouldBeSomebodys() {
        assertThat(Line.of(new LogEvent.StoreRenewed(Path.of("/data/410199198506150015.db"), 13800138000L, 0, true)))
                .containsExactly(
                        "store-renewed aside=\"/data/(18 digits).db\" carried=\"(11 digits)\" lost=0 counted=true");
    }

    @Test
    void tellsWhereItBrokeAndNotWithWhat() {
        var hostile = new IllegalStateException(PERSON, new java.io.IOException(PERSON + "\n    at forged(Line)"));
        hostile.addSuppressed(new IllegalArgumentException(PERSON));

        List<String> lines = Line.of(new LogEvent.Defect(Stack.of(hostile)));

        assertThat(lines.getFirst()).isEqualTo("defect stack=java.lang.IllegalStateException");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("    at ") && line.contains("tellsWhereItBrokeAndNotWithWhat"))
                .contains("caused by java.io.IOException")
                .noneMatch(line -> line.contains("王") || line.contains("4101") || line.contains("wang")
                        || line.contains("forged"));
    }

    @Test
    void endsWithExceptionsThatCauseEachOther() {
        var first = new IllegalStateException("a");
        first.initCause(new IllegalStateException("b", first));
        assertThat(Line.of(new LogEvent.Defect(Stack.of(first)))).hasSizeLessThan(100);
    }

    @Test
    void saysWhereThreadsStandButNotWithWhat() {
        List<String> lines = Line.of(new LogEvent.RestartedItself(Word.of("screen-stalled"), Detail.of("for 10 s"),
                Stack.ofEveryThread()));

        assertThat(lines.getFirst()).startsWith("restarted-itself trouble=screen-stalled detail=\"for 10 s\" threads=");
        assertThat(lines).anyMatch(line -> line.startsWith(Thread.currentThread().getName() + " #"))
                .anyMatch(line -> line.contains("saysWhereThreadsStandButNotWithWhat"))
                .noneMatch(line -> line.contains("4101"));
    }

    @Test
    void isHeardByWhoeverListens() {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (Log.Ears _ = Log.hear(heard::add)) {
            Log.write(new LogEvent.EntryBlocked(Word.of("9999-00001-0"), Word.of("changed")));
        }
        Log.write(new LogEvent.EntryBlocked(Word.of("9999-00002-0"), Word.of("changed")));

        assertThat(heard).contains("entry-blocked reference=9999-00001-0 reason=changed")
                .doesNotContain("entry-blocked reference=9999-00002-0 reason=changed");
    }
}
