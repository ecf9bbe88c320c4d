package cn.banshi.simulators.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.simulators.escpos.Printed.Align;
import cn.banshi.simulators.escpos.Printed.Characters;
import cn.banshi.simulators.escpos.Printed.Picture;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interpreter against the worked vectors of other people's printers. */
class InterpreterTest {

    @Test
    void readsTheQrVectorOfPythonEscpos() {
        Paper paper = paper("1D286B0400314132 00 1D286B0300314303 1D286B0300314530 1D286B070031503031323334"
                + " 1D286B0300315130");
        assertThat(paper.printed()).containsExactly(new Printed.Qr("1234", 3, 'L', Align.LEFT));
    }

    @Test
    void readsTheRasterVectorOfPythonEscpos() {
        Picture picture = ((Printed.Raster) paper("1D763000 0100 0100 80").printed().getFirst()).picture();
        assertThat(picture.width()).isEqualTo(8);
        assertThat(picture.height()).isOne();
        assertThat(picture.black(0, 0)).isTrue();
        assertThat(picture.black(1, 0)).isFalse();
    }

    @Test
    void putsAColumnPictureIntoTheLine() {
        Printed.Line line = (Printed.Line) paper("CDF5 1B2A21 0100 800001 0A").printed().getFirst();
        assertThat(line.text()).isEqualTo("王▯");
        Picture picture = (Picture) line.pieces().get(1);
        assertThat(picture.height()).isEqualTo(24);
        assertThat(picture.black(0, 0)).isTrue();
        assertThat(picture.black(0, 23)).isTrue();
        assertThat(picture.black(0, 12)).isFalse();
    }

    @Test
    void readsChineseOnlyInChineseMode() {
        assertThat(paper("1B40 CDF5 0A 1C2E 41 0A").lines()).containsExactly("王", "A");
        assertThat(paper("1C2E CDF5 0A").lines()).containsExactly("═⌡");
        assertThat(paper("1C2E 1B40 CDF5 0A").lines()).containsExactly("王");
    }

    @Test
    void showsWhenAFourByteCharacterIsSent() {
        assertThat(paper("CDF5 9533F432 0A").lines()).containsExactly("王\uFFFD");
    }

    @Test
    void keepsTheStyleEachCharacterWasSentIn() {
        Printed.Line line = (Printed.Line) paper("41 1B4501 42 1D2111 43 0A").printed().getFirst();
        assertThat(line.pieces()).isEqualTo(List.of(new Characters("A", 1, 1, false, false, false),
                new Characters("B", 1, 1, true, false, false), new Characters("C", 2, 2, true, false, false)));
    }

    @Test
    void losesALineWithoutEndWhenInitialised() {
        assertThat(paper("41 1B40 42 0A").lines()).containsExactly("B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1D5600", "1D5601", "1D564100", "1D564200", "1B69", "1B6D"})
    void knowsEveryCut(String cut) {
        assertThat(paper("410A" + cut).cuts()).isOne();
    }

    @Test
    void namesCommandsItDoesNotKnow() {
        assertThat(paper("1B7F01 41 0A").printed()).contains(new Printed.Unknown("1B 7F 01"));
    }

    @Test
    void readsTheSameWhenBytesComeOneByOne() {
        byte[] bytes = bytes("1B40 CDF5 1B2A210100800001 0A 1D76300001000100 80 1D286B0300314303 1D564200");
        TokenSplitter splitter = new TokenSplitter();
        Interpreter interpreter = new Interpreter();
        for (byte each : bytes) {
            splitter.add(new byte[]{each}, 1);
            splitter.next().ifPresent(interpreter::take);
        }
        assertThat(interpreter.paper().lines()).isEqualTo(Paper.of(bytes).lines());
        assertThat(interpreter.paper().printed()).hasSameSizeAs(Paper.of(bytes).printed()).hasSize(3);
    }

    private static Paper paper(String hex) {
        return Paper.of(bytes(hex));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
