package cn.banshi.terminal.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.screen.Comfort.Speech.Rate;
import cn.banshi.core.speech.Headphones;
import cn.banshi.core.speech.Headphones.State;
import cn.banshi.core.speech.Lexicon;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heard, by whom, and what is not. Recordings stand for everything that is said: each is told by its length. */
class SpeakerTest {

    private static final int RATE = 8_000;
    private static final Speech HOW = Speech.off().on(true);
    private static final String NOWHERE = "no-such-program";

    @TempDir
    private Path folder = Path.of("");
    private final AtomicReference<State> plug = new AtomicReference<>(State.UNPLUGGED);
    private final Headphones headphones = plug::get;
    private final Heard heard = new Heard();

    @BeforeEach
    void record() throws IOException {
        for (int tenths : new int[]{1, 2, 50}) {
            byte[] samples = new byte[RATE * 2 / 10 * tenths];
            Path file = folder.resolve("zh/text." + tenths + ".wav");
            Files.createDirectories(folder.resolve("zh"));
            try (var sound = new AudioInputStream(new ByteArrayInputStream(samples),
                    new AudioFormat(RATE, 16, 1, true, false), samples.length / 2)) {
                AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
            }
        }
    }

    private Speaker speaker() {
        return new Speaker(new Recordings(folder), () -> new Espeak(NOWHERE, Lexicon.empty()), heard, headphones);
    }

    private static Utterance said(int tenths, boolean personal) {
        return new Utterance("text", Language.ZH, personal, Optional.of("text." + tenths));
    }

    @Test
    void saysOneAfterTheOther() throws InterruptedException {
        speaker().say(List.of(said(1, false), said(2, false)), HOW);
        assertThat(heard.next()).isEqualTo(1);
        assertThat(heard.next()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsPersonalWhereNobodyHasHeadphones() throws InterruptedException {
        for (State not : List.of(State.UNPLUGGED, State.NOT_KNOWN)) {
            plug.set(not);
            speaker().say(List.of(said(2, true), said(1, false)), HOW);
            assertThat(heard.next()).isEqualTo(1);
        }
    }

    @Test
    void saysWhatIsPersonalToHeadphones() throws InterruptedException {
        plug.set(State.PLUGGED);
        speaker().say(List.of(said(2, true)), HOW);
        assertThat(heard.next()).isEqualTo(2);
    }

    @Test
    void fallsSilentWhenTheHeadphonesArePulledOut() throws InterruptedException {
        plug.set(State.PLUGGED);
        heard.during = () -> plug.set(State.UNPLUGGED);
        speaker().say(List.of(said(50, true)), HOW);
        assertThat(heard.next()).isEqualTo(1);
    }

    @Test
    void saysTheNewerInPlaceOfTheOlder() throws InterruptedException {
        Speaker speaker = speaker();
        heard.during = () -> {
            heard.during = () -> {};
            speaker.say(List.of(said(2, false)), HOW);
        };
        speaker.say(List.of(said(50, false), said(50, false)), HOW);
        assertThat(heard.next()).isEqualTo(1);
        assertThat(heard.next()).isEqualTo(2);
    }

    @Test
    void stopsInTheMiddleAndIsSilentThen() throws InterruptedException {
        Speaker speaker = speaker();
        heard.during = speaker::stop;
        speaker.say(List.of(said(50, false)), HOW);
        assertThat(heard.next()).isEqualTo(1);
        assertThat(speaker.speaking()).isFalse();
    }

    /** Where the tests run there is hardly ever a sound device, and on some terminals neither. */
    @Test
    void goesOnWithoutAProgramThatSpeaksOrASoundDevice() throws InterruptedException {
        var ended = new CountDownLatch(2);
        Sound none = rate -> {
            ended.countDown();
            throw new Sound.Silent(new IllegalArgumentException("no device"));
        };
        var speaker = new Speaker(new Recordings(folder), () -> new Espeak(NOWHERE, Lexicon.empty()), none, headphones);
        speaker.say(List.of(said(1, false), Utterance.open("没有录音", Language.ZH), said(1, false)), HOW);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProgramThatIsNotThereIsToldWithoutWhatWasToBeSaid() {
        assertThatThrownBy(() -> new Espeak(NOWHERE, Lexicon.empty())
                .speak(Utterance.personal("王明远", Language.ZH), Rate.USUAL)).isInstanceOf(IOException.class)
                .hasMessageNotContaining("王明远");
    }

    @Test
    void theProgramSpeaksBothLanguagesSlowerAndFaster() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/espeak-ng")), "espeak-ng is not installed");
        var espeak = new Espeak("espeak-ng", Lexicon.empty());
        for (Utterance each : List.of(Utterance.open("请把身份证放在读卡区", Language.ZH),
                Utterance.open("Please lay your card on the reader", Language.EN))) {
            Pcm slow = espeak.speak(each, Rate.SLOW);
            Pcm fast = espeak.speak(each, Rate.FAST);
            assertThat(slow.rate()).isEqualTo(22_050);
            assertThat(slow.samples().length).isGreaterThan(fast.samples().length).isGreaterThan(22_050);
        }
    }

    @Test
    void eachVoiceSaysWhatIsWrittenInItsOwnLanguage() {
        assertThat(Espeak.parts("Name: 王明远.", Language.EN)).containsExactly(new Espeak.Part("Name:", Language.EN),
                new Espeak.Part("王明远", Language.ZH));
        assertThat(Espeak.parts("选 English，按钮", Language.ZH)).containsExactly(new Espeak.Part("选", Language.ZH),
                new Espeak.Part("English", Language.EN), new Espeak.Part("，按钮", Language.ZH));
        assertThat(Espeak.parts("编号 零零K", Language.ZH)).containsExactly(new Espeak.Part("编号 零零K", Language.ZH));
    }

    @Test
    void isSofterAtALowerVolume() {
        byte[] loud = {0, 0x40, 0, -0x40};
        assertThat(new Pcm(RATE, loud.clone()).at(5).samples()).isEqualTo(loud);
        assertThat(new Pcm(RATE, loud.clone()).at(1).samples()[1]).isEqualTo((byte) 2);
    }

    @Test
    void theSocketIsReadAsTheKernelWritesIt() throws IOException {
        Path file = folder.resolve("state");
        Headphones jack = new JackFile(file);
        assertThat(jack.state()).isEqualTo(State.NOT_KNOWN);
        Files.writeString(file, "MICROPHONE=0\nHEADPHONE=1\n");
        assertThat(jack.state()).isEqualTo(State.PLUGGED);
        Files.writeString(file, "HEADPHONE=0\nMICROPHONE=1\n");
        assertThat(jack.state()).isEqualTo(State.UNPLUGGED);
        Files.writeString(file, "1");
        assertThat(jack.state()).isEqualTo(State.PLUGGED);
        Files.writeString(file, "?");
        assertThat(jack.state()).isEqualTo(State.NOT_KNOWN);
    }

    /** Counts tenths of a second. */
    private static final class Heard implements Sound {

        private final BlockingQueue<Integer> tenths = new LinkedBlockingQueue<>();
        private volatile Runnable during = () -> {};

        @Override
        public Line open(int rate) {
            return new Line() {

                private int written;

                @Override
                public void write(byte[] samples, int from, int length) {
                    written += length;
                    during.run();
                }

                @Override
                public void drain() {}

                @Override
                public void close() {
                    tenths.add(written * 10 / (rate * 2));
                }
            };
        }

        int next() throws InterruptedException {
            return Optional.ofNullable(tenths.poll(20, TimeUnit.SECONDS)).orElseThrow();
        }
    }
}
