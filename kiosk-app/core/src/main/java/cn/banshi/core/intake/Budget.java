package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Reason;
import cn.banshi.device.Deadline;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What one judgement may still use up. Used by one thread. */
final class Budget {

    private static final int PIECE = 16 << 10;

    final Limits limits;
    private final Deadline end;
    private final byte[] piece = new byte[PIECE];
    private long unpacked;
    private int parts;

    Budget(Limits limits, Deadline end) {
        this.limits = limits;
        this.end = end;
    }

    /** Of the same time, with a smaller limit for what is unpacked. */
    Budget aside(long unpackedAtMost) {
        return new Budget(new Limits(limits.bytes(), limits.pages(), limits.pixels(), unpackedAtMost, limits.parts(),
                limits.depth(), limits.time()), end);
    }

    void part() throws Refusal {
        parts++;
        if (parts > limits.parts()) {
            throw new Refusal(Reason.TOO_MANY_PARTS, "more than " + limits.parts() + " parts");
        }
        inTime();
    }

    void unpacked(long bytes) throws Refusal {
        unpacked += bytes;
        if (unpacked > limits.unpacked()) {
            throw new Refusal(Reason.BOMB, "more than " + limits.unpacked() + " bytes once unpacked");
        }
        inTime();
    }

    void inTime() throws Refusal {
        if (end.remaining().isZero() || Thread.currentThread().isInterrupted()) {
            throw new Refusal(Reason.TOO_SLOW, "not judged within " + limits.time().toMillis() + " ms");
        }
    }

    void pixels(long width, long height) throws Refusal {
        if (width < 1 || height < 1) {
            throw new Refusal(Reason.BROKEN, "a picture without area");
        }
        if (width > limits.pixels() || height > limits.pixels() || width * height > limits.pixels()) {
            throw new Refusal(Reason.TOO_LARGE, width + " x " + height + " pixels");
        }
    }

    /**
     * Counts what deflated bytes unpack to, keeping nothing.
     *
     * @param bare without the two bytes and the checksum of RFC 1950
     */
    void inflate(byte[] packed, int from, int to, boolean bare) throws Refusal {
        if (from >= to) {
            return;
        }
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(packed, from, to - from);
            int got = inflater.inflate(piece);
            while (got > 0) {
                unpacked(got);
                got = inflater.inflate(piece);
            }
        } catch (DataFormatException end) {
            inTime(); // what came before counts; more than that no decoder gets either
        } finally {
            inflater.end();
        }
    }
}
