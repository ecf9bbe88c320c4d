package cn.banshi.terminal.speech;

import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.speech.Headphones;
import cn.banshi.core.speech.Lexicon;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.speech.Voice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Speaks on a thread of its own: whatever of it hangs, the screen does not. What is newer is said in place of what is older;
 * what is personal ends in the moment in which the headphones are pulled out.
 */
public final class Speaker implements Voice {

    /** Of a second: so soon it falls silent. */
    private static final int PARTS = 10;

    private final Recordings recordings;
    private final Supplier<Espeak> program;
    private final Sound sound;
    private final Headphones headphones;
    /** What is to be said, or is being said; empty in silence. */
    private final AtomicReference<Optional<Order>> order = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean told = new AtomicBoolean();
    private final Thread thread;

    /** Equal to itself alone: the same may be said twice. */
    private static final class Order {

        private final List<Utterance> what;
        private final Speech how;

        Order(List<Utterance> what, Speech how) {
            this.what = what;
            this.how = how;
        }
    }

    Speaker(Recordings recordings, Supplier<Espeak> program, Sound sound, Headphones headphones) {
        this.recordings = recordings;
        this.program = program;
        this.sound = sound;
        this.headphones = headphones;
        this.thread = Thread.ofPlatform().daemon().name("voice").unstarted(this::work);
        thread.start();
    }

    /**
     * Of a terminal.
     *
     * @param assets read when something is said for the first time; with {@code speech/lexicon.tsv} and recordings
     */
    public static Speaker of(Path assets, Headphones headphones) {
        Path folder = assets.resolve("speech");
        return new Speaker(new Recordings(folder), () -> espeak(folder), new SoundCard(), headphones);
    }

    private static Espeak espeak(Path folder) {
        Lexicon.Read lexicon = Lexicon.read(folder.resolve("lexicon.tsv"));
        lexicon.complaints().forEach(wrong -> Log.write(new LogEvent.AssetRefused(Detail.of(wrong))));
        return new Espeak("espeak-ng", lexicon.words());
    }

    @Override
    public void say(List<Utterance> what, Speech how) {
        order.set(Optional.of(new Order(List.copyOf(what), how)));
        LockSupport.unpark(thread);
    }

    @Override
    public void stop() {
        order.set(Optional.empty());
    }

    @Override
    public boolean speaking() {
        return order.get().isPresent();
    }

    private void work() {
        Optional<Espeak> espeak = Optional.empty();
        while (!Thread.currentThread().isInterrupted()) {
            if (speaking()) {
                espeak = espeak.or(() -> Optional.of(program.get()));
                next(espeak.get());
            } else {
                LockSupport.park(this); // and holds nothing of what was said
            }
        }
    }

    private void next(Espeak espeak) {
        Optional<Order> now = order.get();
        now.ifPresent(wanted -> say(wanted, espeak));
        order.compareAndSet(now, Optional.empty());
    }

    private void say(Order now, Espeak espeak) {
        for (Utterance each : now.what) {
            if (wanted(now, each)) {
                try {
                    play(now, each, espeak);
                } catch (IOException | UncheckedIOException | Sound.Silent silent) {
                    tell(silent);
                }
            }
        }
    }

    private boolean wanted(Order now, Utterance said) {
        return order.get().filter(newest -> newest == now).isPresent()
                && (!said.personal() || headphones.plugged());
    }

    private void play(Order now, Utterance said, Espeak espeak) throws IOException, Sound.Silent {
        Optional<Pcm> recorded = recordings.of(said);
        Pcm pcm = (recorded.isPresent() ? recorded.get() : espeak.speak(said, now.how.rate())).at(now.how.volume());
        try (Sound.Line line = sound.open(pcm.rate())) {
            int part = pcm.rate() * 2 / PARTS;
            for (int from = 0; from < pcm.samples().length && wanted(now, said); from += part) {
                line.write(pcm.samples(), from, Math.min(part, pcm.samples().length - from) & ~1);
            }
            if (wanted(now, said)) {
                line.drain();
            }
        } finally {
            pcm.wipe();
        }
    }

    /** Once: a terminal without a loudspeaker is one, and what is said may be personal and is not told. */
    private void tell(Exception silent) {
        if (told.compareAndSet(false, true)) {
            Log.write(new LogEvent.SpeechSilent(Detail.of(silent.toString())));
        }
    }
}
