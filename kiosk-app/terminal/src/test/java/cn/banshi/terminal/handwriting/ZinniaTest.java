package cn.banshi.terminal.handwriting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.input.Candidate;
import cn.banshi.core.input.Ink;
import cn.banshi.core.input.Ink.Point;
import cn.banshi.core.input.Ink.Stroke;
import cn.banshi.core.input.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With Debian's libzinnia0 and tegaki-zinnia-simplified-chinese, which {@code installer/setup.sh} installs. */
class ZinniaTest {

    private static final Path MODEL = Path.of("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model");
    private static final Zinnia ZINNIA = zinnia();
    private static final String TEN = "100,450 900,440; 500,80 505,930";

    @TempDir
    Path folder;

    /** Strokes parted by semicolons, bends of a stroke by blanks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"一 | 80,500 920,480", "十 | " + TEN,
        "人 | 500,100 430,500 120,900; 480,380 880,900",
        "中 | 200,300 210,650; 200,300 800,290 790,640; 210,640 790,630; 500,80 505,950",
        "王 | 200,200 800,190; 250,500 760,490; 500,200 500,820; 120,830 880,820",
        "口 | 300,330 320,720; 300,330 700,320 680,720; 320,700 680,695",
        "日 | 280,150 285,870; 280,150 720,145 715,870; 285,500 715,495; 285,850 715,845",
        "李 | 150,230 850,220; 500,60 500,480; 480,230 330,380 120,480; 520,230 680,370 880,470;"
                + " 280,540 700,530 520,660; 520,650 530,900 500,940 430,900; 120,740 880,730"})
    void knowsWhatAnUnsteadyHandWrote(String meant, String drawn) {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(texts(shaken(drawn, seed), 8)).as("hand %d", seed).contains(meant);
        }
    }

    @Test
    void offersAsManyAsAreWantedAndEachUsesUpAllStrokes() {
        List<Candidate> found = ZINNIA.candidates(shaken(TEN, 1), 24);
        assertThat(found).hasSize(24).allMatch(candidate -> candidate.keys() == 2);
        assertThat(found.stream().map(Candidate::text)).doesNotHaveDuplicates();
    }

    @Test
    void saysNothingOfNoInk() {
        assertThat(ZINNIA.candidates(Ink.EMPTY, 5)).isEmpty();
    }

    @Test
    void takesAFingerThatOnlyRests() {
        Point place = new Point(500, 500);
        assertThat(texts(Ink.EMPTY.with(new Stroke(List.of(place, place, place))), 1)).containsExactly("丶");
    }

    /** Without fewer points than were drawn this takes all memory there is, and the process with it. */
    @Test
    void survivesAnyScribble() {
        var zigzag = new Stroke(IntStream.range(0, 2_000).mapToObj(i -> new Point(i % 2 * Ink.SIDE, i / 2)).toList());
        var random = new Random(1);
        var wild = new Stroke(
                IntStream.range(0, 5_000)
                        .mapToObj(i -> new Point(random.nextInt(1_000), random.nextInt(1_000)))
                        .toList());
        var spiral = new Stroke(IntStream.range(0, 500)
                .mapToObj(i -> new Point((int) (500 + i * Math.cos(i / 5.0)), (int) (500 + i * Math.sin(i / 5.0))))
                .toList());
        Ink ink = Ink.EMPTY;
        for (int i = 0; i < Ink.MOST_STROKES; i++) {
            ink = ink.with(List.of(zigzag, wild, spiral).get(i % 3));
            assertThat(ZINNIA.candidates(ink, 5)).hasSize(5);
        }
    }

    @Test
    void learnsNothing() {
        List<Candidate> before = ZINNIA.candidates(shaken(TEN, 1), 10);
        for (long seed = 2; seed < 50; seed++) {
            ZINNIA.candidates(shaken("100,450 900,440", seed), 10);
        }
        assertThat(ZINNIA.candidates(shaken(TEN, 1), 10)).isEqualTo(before);
    }

    @Test
    void aMissingModelOrLibraryIsNoFault() {
        Path none = folder.resolve("none.model");
        assertThat(Zinnia.load(none)).isEqualTo(new Loaded.Missing<>(none.toString()));
        assertThat(Zinnia.load("libnone.so.0", MODEL)).isEqualTo(new Loaded.Missing<>("libnone.so.0"));
    }

    @Test
    void aModelThatIsCutShortIsRefused() throws IOException {
        Path cut = folder.resolve("cut.model");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(MODEL), 1_000_000));
        assertThat(Zinnia.load(cut)).isInstanceOfSatisfying(Loaded.Broken.class,
                broken -> assertThat(broken.detail()).contains("cut.model").contains("Install it anew"));
    }

    private static List<String> texts(Ink ink, int most) {
        return ZINNIA.candidates(ink, most).stream().map(Candidate::text).toList();
    }

    /** A point every fortieth of the way, each up to a hundredth of the side from where it should be. */
    private static Ink shaken(String drawn, long seed) {
        var random = new Random(seed);
        Ink ink = Ink.EMPTY;
        for (String stroke : drawn.split(";")) {
            List<Point> points = new ArrayList<>();
            int[][] bends = Arrays.stream(stroke.strip().split(" "))
                    .map(bend -> Arrays.stream(bend.split(",")).mapToInt(Integer::parseInt).toArray())
                    .toArray(int[][]::new);
            for (int i = 1; i < bends.length; i++) {
                for (int part = 0; part <= 40; part++) {
                    points.add(new Point(between(bends[i - 1][0], bends[i][0], part) + random.nextInt(21) - 10,
                            between(bends[i - 1][1], bends[i][1], part) + random.nextInt(21) - 10));
                }
            }
            ink = ink.with(new Stroke(points));
        }
        return ink;
    }

    private static int between(int from, int to, int part) {
        return from + (to - from) * part / 40;
    }

    private static Zinnia zinnia() {
        return switch (Zinnia.load(MODEL)) {
            case Loaded.Ready<Zinnia>(Zinnia ready) -> ready;
            case Loaded.Missing<Zinnia>(String what) -> throw new AssertionError(what + ": run installer/setup.sh");
            case Loaded.Broken<Zinnia>(String detail) -> throw new AssertionError(detail);
        };
    }
}
