package cn.banshi.terminal.speech;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The system's sound device; whether headphones in its socket mute its loudspeaker is the device's. */
final class SoundCard implements Sound {

    /** Of a second: how much sounds on after everything fell silent. */
    private static final int AHEAD = 5;

    @Override
    public Line open(int rate) throws Silent {
        AudioFormat format = new AudioFormat(rate, Short.SIZE, 1, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, rate * 2 / AHEAD);
            line.start();
            return new Opened(line);
        } catch (LineUnavailableException | IllegalArgumentException | LinkageError none) {
            throw new Silent(none);
        }
    }

    private record Opened(SourceDataLine line) implements Line {

        @Override
        public void write(byte[] samples, int from, int length) {
            line.write(samples, from, length);
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
