package cn.banshi.terminal.speech;

import java.util.Arrays;

/**
 * Sound in one channel.
 *
 * @param rate samples a second
 * @param samples 16 bits each, little-endian
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Pcm(int rate, byte[] samples) {

    /** Before it everything is softer than it was recorded. */
    private static final int LOUDEST = 5;

    /** The same, made softer in place. */
    Pcm at(int volume) {
        double part = Math.pow((double) volume / LOUDEST, 2);
        for (int i = 0; i + 1 < samples.length; i += 2) {
            int sample = (short) ((samples[i] & 0xff) | samples[i + 1] << 8);
            int softer = (int) (sample * part);
            samples[i] = (byte) softer;
            samples[i + 1] = (byte) (softer >> 8);
        }
        return this;
    }

    void wipe() {
        Arrays.fill(samples, (byte) 0);
    }

    @Override
    public String toString() {
        return "Pcm";
    }
}
