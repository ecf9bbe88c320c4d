package cn.banshi.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.intake.Judgement.Accepted;
import cn.banshi.core.intake.Judgement.Kind;
import cn.banshi.core.intake.Judgement.Reason;
import cn.banshi.core.intake.Judgement.Refused;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every kind. */
class DocumentIntakeTest {

    @Test
    void knowsNothingButTheFourKinds() {
        for (String other : new String[]{"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<?xml version='1.0'?><svg/>",
            "<html>", "GIF89a", "MZ", "II*\0", "\u00d0\u00cf\u0011\u00e0", "{\\rtf1", "%!PS-Adobe", "\n%PDF-1.7"}) {
            assertThat(refusal(Made.bytes(other))).isEqualTo(Reason.UNKNOWN_KIND);
        }
    }

    @Test
    void takesTenMebibytesAndNotAByteMore() {
        byte[] png = Made.png(10, 10);
        int most = Limits.STANDARD.bytes();
        assertThat(Made.patientIntake().judge(Arrays.copyOf(png, most)))
                .isEqualTo(new Accepted(Kind.PNG, 1, png.length));
        assertThat(refusal(Arrays.copyOf(png, most + 1))).isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void givesUpWhenTheTimeIsOver() {
        var limits = new Limits(1 << 20, 50, 1000, 1 << 20, 1000, 32, Duration.ZERO);
        assertThat(new DocumentIntake(limits).judge(Made.png(10, 10)))
                .isEqualTo(new Refused(Reason.TOO_SLOW, "not judged within 0 ms"));
    }

    @Test
    void isReadyAgainAfterARefusal() {
        var intake = Made.patientIntake();
        assertThat(intake.judge(Made.bytes("%PDF-1.7"))).isInstanceOf(Refused.class);
        assertThat(intake.judge(Made.png(1, 1))).isInstanceOf(Accepted.class);
    }

    /** No damage, wherever it is, does more than a refusal. */
    @Test
    void judgesDamagedDocumentsOfEveryKind() {
        var chance = new Random(410199);
        byte[][] good = {Made.png(9, 9), Made.jpeg(9, 9, 2), Made.pdf(Made.CATALOGUE, Made.ONE_PAGE, Made.PAGE),
            OfdGateTest.ofd(1)};
        var intake = Made.patientIntake();
        for (int i = 0; i < 2000; i++) {
            byte[] bad = good[i % good.length].clone();
            for (int hits = chance.nextInt(1, 6); hits > 0; hits--) {
                bad[chance.nextInt(4, bad.length)] = (byte) chance.nextInt();
            }
            byte[] cut = i % 3 == 0 ? Arrays.copyOf(bad, chance.nextInt(4, bad.length)) : bad;
            assertThat(intake.judge(cut)).isInstanceOfAny(Accepted.class, Refused.class);
        }
    }

    static Reason refusal(byte[] document) {
        return Made.patientIntake().judge(document) instanceof Refused(Reason reason, String detail)
                && !detail.isEmpty() ? reason : accepted(document);
    }

    private static Reason accepted(byte[] document) {
        throw new AssertionError("accepted: " + Made.patientIntake().judge(document));
    }
}
