package cn.banshi.terminal.speech;

import java.util.Arrays;
import java.util.List;

/**
 * Sound in one channel.
 *
 * @param rate samples a second
 * @param samples 16 bits each, little-endian
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Pcm(int rate, byte[] samples) {

    /** Of nothing at all. */
    private static final int USUAL_RATE = 22_050;
    /** Before it everything is softer than it was recorded. */
    private static final int LOUDEST = 5;

    /**
     * One after the other; what they were made of is overwritten.
     *
     * @param parts of one rate
     */
    static Pcm together(List<Pcm> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        byte[] all = new byte[parts.stream().mapToInt(part -> part.samples.length).sum()];
        int at = 0;
        for (Pcm part : parts) {
            System.arraycopy(part.samples, 0, all, at, part.samples.length);
            at += part.samples.length;
            part.wipe();
        }
        return new Pcm(parts.isEmpty() ? USUAL_RATE : parts.getFirst().rate, all);
    }

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
