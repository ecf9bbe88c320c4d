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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]*[a-z]{2,}(?:[ '-]+[A-Za-z]+)*");
    private static final Pattern HANZI = Pattern.compile("\\p{IsHan}[\\p{IsHan}，、]*");
    private static final Pattern SAID = Pattern.compile("[\\p{L}\\p{N}]");

    private final String program;
    private final Lexicon lexicon;

    /** @param program name or path */
    Espeak(String program, Lexicon lexicon) {
        this.program = program;
        this.lexicon = lexicon;
    }

    /** @throws IOException when the program is not there, or does not do it in time; it does not say what was to be said */
    Pcm speak(Utterance said, Rate rate) throws IOException {
        List<Pcm> parts = new ArrayList<>();
        for (Part part : parts(Reading.of(said.text(), said.language()), said.language())) {
            parts.add(speak(part, rate));
        }
        return Pcm.together(parts);
    }

    private Pcm speak(Part part, Rate rate) throws IOException {
        Process process = new ProcessBuilder(command(part.language(), rate))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var sound = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            try (OutputStream text = process.getOutputStream()) {
                text.write(written(part).getBytes(StandardCharsets.UTF_8));
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

    /** What one voice says. */
    record Part(String text, Language language) {}

    /**
     * A name of Hanzi in an English sentence, and an English word in a Chinese one, are for the other voice: each says of the
     * other's writing only that it is foreign.
     */
    static List<Part> parts(String text, Language language) {
        List<Part> parts = new ArrayList<>();
        Matcher foreign = (language == Language.ZH ? ENGLISH : HANZI).matcher(text);
        int from = 0;
        while (foreign.find()) {
            add(parts, text.substring(from, foreign.start()), language);
            add(parts, foreign.group(), language == Language.ZH ? Language.EN : Language.ZH);
            from = foreign.end();
        }
        add(parts, text.substring(from), language);
        return parts;
    }

    private static void add(List<Part> parts, String text, Language language) {
        if (SAID.matcher(text).find()) {
            parts.add(new Part(text.strip(), language));
        }
    }

    private String written(Part part) {
        return part.language() == Language.ZH ? lexicon.say(part.text()) : part.text();
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
