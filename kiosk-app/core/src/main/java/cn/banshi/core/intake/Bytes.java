package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Reason;
import java.nio.charset.StandardCharsets;

/** Reads big-endian numbers and words at a place; beyond the end is a refusal. */
record Bytes(@SuppressWarnings("ArrayRecordComponent") byte[] all) {

    int length() {
        return all.length;
    }

    int u8(long at) throws Refusal {
        if (at < 0 || at >= all.length) {
            throw new Refusal(Reason.BROKEN, "ends too soon");
        }
        return all[(int) at] & 0xff;
    }

    int u16(long at) throws Refusal {
        return u8(at) << 8 | u8(at + 1);
    }

    /** At least 0. */
    long u32(long at) throws Refusal {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    boolean has(String latin, int at) {
        byte[] word = latin.getBytes(StandardCharsets.ISO_8859_1);
        if (at < 0 || at + word.length > all.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (all[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** First place of a word from {@code from} on; -1 when there is none. */
    int find(String latin, int from) {
        byte first = (byte) latin.charAt(0);
        for (int i = from; i <= all.length - latin.length(); i++) {
            if (all[i] == first && has(latin, i)) {
                return i;
            }
        }
        return -1;
    }
}
