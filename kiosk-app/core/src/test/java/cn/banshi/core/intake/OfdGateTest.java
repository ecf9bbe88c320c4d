package cn.banshi.core.intake;

import static cn.banshi.core.intake.DocumentIntakeTest.refusal;
import static cn.banshi.core.intake.Made.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.intake.Judgement.Accepted;
import cn.banshi.core.intake.Judgement.Kind;
import cn.banshi.core.intake.Judgement.Reason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfdGateTest {

    private final DocumentIntake intake = Made.patientIntake();

    static byte[] ofd(int pages) {
        return with(Map.of("Doc_0/Document.xml", Made.ofdPages(pages)));
    }

    private static byte[] with(Map<String, byte[]> more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("OFD.xml", Made.ofdRoot());
        entries.put("Doc_0/Pages.xml", bytes("<a/>"));
        entries.putAll(more);
        return Made.zip(entries);
    }

    private static byte[] with(String name, byte[] content) {
        return with(Map.of("Doc_0/Document.xml", Made.ofdPages(1), name, content));
    }

    @Test
    void takesFiftyPagesAndNotOneMore() {
        byte[] most = ofd(50);
        assertThat(intake.judge(most)).isEqualTo(new Accepted(Kind.OFD, 50, most.length));
        assertThat(refusal(ofd(51))).isEqualTo(Reason.TOO_MANY_PAGES);
    }

    @Test
    void refusesOtherArchives() {
        assertThat(refusal(Made.zip(Map.of("word/document.xml", bytes("<a/>"))))).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refusal(Made.zip(Map.of("OFD.xml", Made.ofdRoot())))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void takesWhatUnpacksToTheLimitAndNotAByteMore() {
        int rest = Made.ofdRoot().length + Made.ofdPages(1).length + "<a/>".length();
        int most = (int) Limits.STANDARD.unpacked() - rest;
        assertThat(intake.judge(with("Doc_0/Res/a.ttf", new byte[most]))).isInstanceOf(Accepted.class);
        assertThat(refusal(with("Doc_0/Res/a.ttf", new byte[most + 1]))).isEqualTo(Reason.BOMB);
    }

    @Test
    void refusesNamesThatLeadOutside() {
        for (String name : List.of("../a.xml", "Doc_0/../../a.xml", "/../a", "//a", "C:a", "a\\..\\b", "a\0b")) {
            assertThat(refusal(with(name, bytes("<a/>")))).as(name).isEqualTo(Reason.LEADS_OUTSIDE);
        }
        assertThat(intake.judge(with("/Doc_0/..a/b..xml", bytes("<a/>")))).isInstanceOf(Accepted.class);
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        String laughs = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><a>&b;</a>";
        String file = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
        for (String xml : List.of(laughs, file, "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>")) {
            assertThat(refusal(with("Doc_0/a.xml", bytes(xml)))).isEqualTo(Reason.DOCTYPE);
        }
    }

    @Test
    void takesElementsThirtyTwoDeepAndNotDeeper() {
        assertThat(intake.judge(with("Doc_0/a.xml", nested(Limits.STANDARD.depth())))).isInstanceOf(Accepted.class);
        assertThat(refusal(with("Doc_0/a.xml", nested(Limits.STANDARD.depth() + 1)))).isEqualTo(Reason.TOO_DEEP);
        assertThat(refusal(with("Doc_0/a.xml", nested(100_000)))).isEqualTo(Reason.TOO_DEEP);
    }

    private static byte[] nested(int depth) {
        return bytes("<a>".repeat(depth) + "</a>".repeat(depth));
    }

    @Test
    void refusesDocumentsInTheDocument() {
        assertThat(refusal(with("Doc_0/Res/inner.ofd", ofd(1)))).isEqualTo(Reason.TOO_DEEP);
        assertThat(refusal(with("Doc_0/Res/inner.pdf", bytes("%PDF-1.7")))).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void judgesPicturesInTheDocument() {
        assertThat(intake.judge(with("Doc_0/Res/a.png", Made.png(9, 9)))).isInstanceOf(Accepted.class);
        assertThat(refusal(with("Doc_0/Res/a.png", Made.png(65_500, 65_500)))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(with("Doc_0/Res/a.dat", Made.jpeg(65_500, 65_500, 1)))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesMoreEntriesThanPartsAreTaken() {
        Map<String, byte[]> many = new LinkedHashMap<>(Map.of("Doc_0/Document.xml", Made.ofdPages(1)));
        for (int i = 0; i <= Limits.STANDARD.parts(); i++) {
            many.put("a" + i, new byte[0]);
        }
        assertThat(refusal(with(many))).isEqualTo(Reason.TOO_MANY_PARTS);
    }

    @Test
    void refusesADirectoryThatTellsOfOtherEntriesThanThereAre() {
        byte[] lying = ofd(1);
        lying[lying.length - 12] = 4;
        assertThat(refusal(lying)).isEqualTo(Reason.BROKEN);
        byte[] cut = Arrays.copyOf(ofd(1), ofd(1).length - 1);
        assertThat(refusal(cut)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void refusesTwoEntriesOfOneName() {
        assertThat(refusal(with("DOC_0/document.XML", Made.ofdPages(1)))).isEqualTo(Reason.BROKEN);
    }
}
