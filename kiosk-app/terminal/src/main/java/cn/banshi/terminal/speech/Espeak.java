package cn.banshi.terminal.speech;

import cn.banshi.core.screen.Comfort.Speech.Rate;
import cn.banshi.core.speech.Lexicon;
import cn.banshi.core.speech.Reading;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Speaks with eSpeak NG, a process for each utterance: 34 ms for four seconds of sound were measured. The text goes in through
 * its input, as whoever may list processes sees their arguments.
 */
final class Espeak {

    /** The voice {@code cmn} of Debian 12 says 请 as an English "king three"; this one of the same package does not. */
    private static final String MANDARIN = "cmn-latn-pinyin";
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    /** Of a WAV file as it writes it. */
    private static final int HEADER = 44;
    private static final int RATE_AT = 24;
    /** A minute of sound; no utterance is nearly as long. */
    private static final int MOST = 22_050 * 2 * 60;

    private final String program;
    private final Lexicon lexicon;

    /** @param program name or path */
    Espeak(String program, Lexicon lexicon) {
        this.program = program;
        this.lexicon = lexicon;
    }

    /** @throws IOException when the program is not there, or does not do it in time; it does not say what was to be said */
    Pcm speak(Utterance said, Rate rate) throws IOException {
        Process process = new ProcessBuilder(command(said.language(), rate))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var sound = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            try (OutputStream text = process.getOutputStream()) {
                text.write(written(said).getBytes(StandardCharsets.UTF_8));
            }
            byte[] wav = sound.completeOnTimeout(new byte[0], DEADLINE.toMillis(), TimeUnit.MILLISECONDS).join();
            if (wav.length <= HEADER) {
                throw new IOException(program + " made no sound of it within " + DEADLINE.toSeconds() + " s");
            }
            Pcm pcm = new Pcm(ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(RATE_AT),
                    Arrays.copyOfRange(wav, HEADER, wav.length));
            Arrays.fill(wav, (byte) 0);
            return pcm;
        } finally {
            process.destroyForcibly();
        }
    }

    private String written(Utterance said) {
        String words = Reading.of(said.text(), said.language());
        return said.language() == Language.ZH ? lexicon.say(words) : words;
    }

    private List<String> command(Language language, Rate rate) {
        return List.of(program, "-v", language == Language.ZH ? MANDARIN : "en", "-s", switch (rate) {
            case SLOW -> "115";
            case USUAL -> "150";
            case FAST -> "210";
        }, "--stdin", "--stdout");
    }

    private static byte[] read(InputStream from) {
        try {
            return from.readNBytes(MOST);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }
}
