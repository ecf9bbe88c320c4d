package cn.banshi.drivers.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.ipp.JobReport.Phase;
import cn.banshi.drivers.transport.ipp.IppGroup;
import cn.banshi.drivers.transport.ipp.IppGroup.Kind;
import cn.banshi.drivers.transport.ipp.IppValue.Nothing;
import cn.banshi.drivers.transport.ipp.IppValue.Syntax;
import cn.banshi.drivers.transport.ipp.IppValue.Whole;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobReportTest {

    @ParameterizedTest
    @CsvSource({"3,none,UNDER_WAY", "4,job-incoming,UNDER_WAY", "5,job-printing,UNDER_WAY",
        "5,processing-to-stop-point job-canceled-by-user,UNDER_WAY", "6,printer-stopped,UNDER_WAY",
        "7,job-canceled-by-user,CANCELLED", "8,document-format-error,ABORTED", "9,none,COMPLETED",
        "9,job-completed-successfully,COMPLETED", "9,completed-with-warnings,COMPLETED",
        "9,completed-successfully,COMPLETED", "9,document-format-error,COMPLETED_WITH_ERRORS",
        "9,job-completed-with-errors,COMPLETED_WITH_ERRORS", "0,none,UNDER_WAY", "42,none,UNDER_WAY"})
    void readsHowFarAJobIs(int state, String reasons, Phase phase) {
        IppGroup job = new IppGroup(Kind.JOB).with("job-state", new Whole(state))
                .with("job-state-reasons", Syntax.KEYWORD, reasons.split(" "));
        assertThat(JobReport.of(job).phase()).isEqualTo(phase);
    }

    @Test
    void believesThatNothingBeganOnlyWhenThePrinterSaysSo() {
        IppGroup job = new IppGroup(Kind.JOB).with("job-state", new Whole(7));
        assertThat(JobReport.of(job).neverBegan()).isFalse();
        assertThat(JobReport.of(job.with("time-at-processing", new Whole(0))).neverBegan()).isFalse();
        assertThat(JobReport.of(job.with("time-at-processing", new Nothing())).neverBegan()).isTrue();
    }

    @Test
    void takesZeroSidesForNotCounted() {
        IppGroup job = new IppGroup(Kind.JOB).with("job-state", new Whole(9));
        assertThat(JobReport.of(job.with("job-impressions-completed", new Whole(0))).sides()).isEmpty();
        assertThat(JobReport.of(job.with("job-impressions-completed", new Whole(3))).sides())
                .isEqualTo(OptionalInt.of(3));
    }
}
