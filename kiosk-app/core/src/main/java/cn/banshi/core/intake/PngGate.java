package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Accepted;
import cn.banshi.core.intake.Judgement.Kind;
import cn.banshi.core.intake.Judgement.Reason;

/** PNG by its chunks (ISO/IEC 15948:2004, clause 5); nothing is decoded. */
final class PngGate {

    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    /** Colour profiles and texts: the largest profile in common use has 0.5 MiB. */
    static final int MAX_SIDE_CHUNK = 1 << 20;

    /** A keyword of up to 79 bytes, flags, and for iTXt a language tag and a translated keyword. */
    private static final int PACKED_BY = 512;

    private final Bytes bytes;
    private final Budget budget;

    PngGate(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    Accepted judge() throws Refusal {
        long at = SIGNATURE.length();
        if (!bytes.has("IHDR", (int) at + 4) || bytes.u32(at) != 13) {
            throw new Refusal(Reason.BROKEN, "a PNG without header");
        }
        budget.pixels(bytes.u32(at + 8), bytes.u32(at + 12));
        while (!bytes.has("IEND", (int) at + 4)) {
            at = chunk(at);
        }
        long end = at + 12;
        bytes.u8(end - 1);
        return new Accepted(Kind.PNG, 1, (int) end);
    }

    /** @return where the next one starts */
    private long chunk(long at) throws Refusal {
        budget.part();
        long length = bytes.u32(at);
        long end = at + 12 + length;
        bytes.u8(end - 1);
        // bit 5 of the first letter: a decoder may do without it (clause 5.4)
        if ((bytes.u8(at + 4) & 0x20) != 0) {
            aside(at, length);
        }
        return end;
    }

    private void aside(long at, long length) throws Refusal {
        if (length > MAX_SIDE_CHUNK) {
            throw new Refusal(Reason.BOMB, "a chunk beside the picture has " + length + " bytes");
        }
        int from = (int) at + 8;
        int to = from + (int) length;
        if (bytes.has("iCCP", (int) at + 4) || bytes.has("zTXt", (int) at + 4) || bytes.has("iTXt", (int) at + 4)) {
            // Name and flags stand before the packed part, whose start no two decoders need agree on: try all of them.
            Budget aside = budget.aside(MAX_SIDE_CHUNK);
            for (int start = from; start < Math.min(to, from + PACKED_BY); start++) {
                if (bytes.u8(start) == 0x78) {
                    aside.inflate(bytes.all(), start, to, false);
                }
            }
        }
    }
}
