package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Accepted;
import cn.banshi.core.intake.Judgement.Kind;
import cn.banshi.core.intake.Judgement.Reason;

/** JPEG by its markers (ISO/IEC 10918-1, annex B): baseline, extended and progressive Huffman; nothing is decoded. */
final class JpegGate {

    static final String SIGNATURE = "\u00ff\u00d8\u00ff";
    /** A progressive picture has ten scans in practice; each one more costs a decoder a pass over all pixels. */
    static final int MAX_SCANS = 32;

    private static final int SOF0 = 0xc0;
    private static final int SOF2 = 0xc2;
    private static final int DHT = 0xc4;
    private static final int JPG = 0xc8;
    private static final int DAC = 0xcc;
    private static final int SOF15 = 0xcf;
    private static final int RST0 = 0xd0;
    private static final int RST7 = 0xd7;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;

    private final Bytes bytes;
    private final Budget budget;
    private int frames;
    private int scans;

    JpegGate(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    /** @param at where the picture starts */
    Accepted judge(int at) throws Refusal {
        int place = at + 2;
        while (true) {
            budget.part();
            if (bytes.u8(place) != 0xff) {
                throw new Refusal(Reason.BROKEN, "no marker where one must stand");
            }
            int marker = bytes.u8((long) place + 1);
            if (marker == EOI) {
                return ended(place + 2);
            }
            place = marker == 0xff ? place + 1 : segment(place, marker);
        }
    }

    private Accepted ended(int end) throws Refusal {
        if (frames != 1 || scans == 0) {
            throw new Refusal(Reason.BROKEN, "a JPEG without picture");
        }
        return new Accepted(Kind.JPEG, 1, end);
    }

    private int segment(int at, int marker) throws Refusal {
        int end = at + 2 + bytes.u16((long) at + 2);
        bytes.u8((long) end - 1);
        if (marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC) {
            frame(at, marker);
        }
        return marker == SOS ? scan(end) : end;
    }

    private void frame(int at, int marker) throws Refusal {
        frames++;
        if (marker > SOF2 || frames > 1) {
            throw new Refusal(Reason.BROKEN, "a kind of JPEG that is not read here");
        }
        budget.pixels(bytes.u16((long) at + 7), bytes.u16((long) at + 5));
    }

    /** Over the coded pixels to the next marker: in them 0xFF is followed by 0 or a restart number. */
    private int scan(int from) throws Refusal {
        scans++;
        if (scans > MAX_SCANS || frames == 0) {
            throw new Refusal(frames == 0 ? Reason.BROKEN : Reason.BOMB, "scan " + scans + " of the picture");
        }
        int at = from;
        while (true) {
            if (bytes.u8(at) == 0xff) {
                int next = bytes.u8((long) at + 1);
                if (next != 0 && (next < RST0 || next > RST7)) {
                    return at;
                }
            }
            at++;
        }
    }
}
