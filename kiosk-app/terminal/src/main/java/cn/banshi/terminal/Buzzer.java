package cn.banshi.terminal;

import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.session.Alarm;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * Two tones and a rest, over and over, made here so that no file has to be there. Works on a thread of its own: a sound
 * device that hangs stops the sound and nothing else.
 */
final class Buzzer implements Alarm {

    private static final int RATE = 16_000;
    /** Hz; apart enough to be heard through a hall, and by whoever hears high tones badly. */
    private static final double[] TONES = {880, 660};
    private static final Duration TONE = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofSeconds(1);
    /** Of what the format holds; how loud that is, the mixer says. */
    private static final double LOUDNESS = 0.6;
    /** In which a tone begins and ends without a click. */
    private static final int FADE = RATE / 100;
    private static final Duration NEXT_TRY = Duration.ofSeconds(30);

    private final AtomicBoolean sounding = new AtomicBoolean();
    private volatile long silentUntil = System.nanoTime();

    @Override
    public void call() {
        if (System.nanoTime() - silentUntil >= 0 && sounding.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("alarm").start(this::sound);
        }
    }

    private void sound() {
        AudioFormat format = new AudioFormat(RATE, Short.SIZE, 1, true, false);
        byte[] samples = samples();
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | LinkageError none) {
            // no sound device, one that somebody else holds, or no library for it: the screen calls, too
            silentUntil = System.nanoTime() + NEXT_TRY.toNanos();
            Log.write(new LogEvent.AlarmSilent(Detail.of(none.toString())));
        } finally {
            sounding.set(false);
        }
    }

    /** 16 bits, little-endian. */
    static byte[] samples() {
        int tone = (int) (TONE.toMillis() * RATE / 1_000);
        byte[] samples = new byte[(int) ((TONES.length * TONE.toMillis() + REST.toMillis()) * RATE / 1_000) * 2];
        for (int i = 0; i < TONES.length * tone; i++) {
            int within = i % tone;
            double fade = Math.min(1, Math.min(within, tone - within) / (double) FADE);
            double value = Math.sin(2 * Math.PI * TONES[i / tone] * within / RATE) * fade * LOUDNESS;
            short sample = (short) (value * Short.MAX_VALUE);
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        return samples;
    }
}
