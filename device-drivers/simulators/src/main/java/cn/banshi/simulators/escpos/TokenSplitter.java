package cn.banshi.simulators.escpos;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts the stream of bytes into characters and whole commands. Knows how long commands are, not what they do; the one
 * thing it must follow is the Chinese mode, because there two bytes make a character.
 */
final class TokenSplitter {

    /** More bytes are needed to tell. */
    private static final int UNKNOWN = Integer.MAX_VALUE;
    private static final int LONGEST = 1 << 20;
    private static final int COMMAND_BYTES = 3;

    private byte[] kept = new byte[0];
    private boolean chinese = true; // simplified-Chinese models start with it on

    void add(byte[] bytes, int count) {
        byte[] joined = Arrays.copyOf(kept, kept.length + count);
        System.arraycopy(bytes, 0, joined, kept.length, count);
        kept = joined;
    }

    /** The next whole command or character. */
    Optional<byte[]> next() {
        if (kept.length == 0) {
            return Optional.empty();
        }
        int length = (int) bounded(length());
        if (length > kept.length) {
            return Optional.empty();
        }
        byte[] token = Arrays.copyOf(kept, length);
        kept = Arrays.copyOfRange(kept, length, kept.length);
        followMode(token);
        return Optional.of(token);
    }

    /** No printer has room for a longer command; its first bytes are then taken for one that nobody knows. */
    private static long bounded(long length) {
        return length > LONGEST && length != UNKNOWN ? COMMAND_BYTES : length;
    }

    private void followMode(byte[] token) {
        if (token.length != 2) {
            return;
        }
        int pair = ((token[0] & 0xFF) << 8) | (token[1] & 0xFF);
        if (pair == 0x1B40 || pair == 0x1C26) {
            chinese = true;
        } else if (pair == 0x1C2E) {
            chinese = false;
        }
    }

    private long length() {
        int first = at(0);
        return switch (first) {
            case 0x10 -> dle();
            case 0x1B -> escape();
            case 0x1C -> fs();
            case 0x1D -> gs();
            default -> first >= 0x81 && first <= 0xFE && chinese ? character() : 1;
        };
    }

    /** Two bytes, or four where the second is a digit (GB 18030). */
    private int character() {
        return kept.length < 2 ? UNKNOWN : at(1) >= 0x30 && at(1) <= 0x39 ? 4 : 2;
    }

    private int dle() {
        if (kept.length < 2) {
            return UNKNOWN;
        }
        return switch (at(1)) {
            case 0x04, 0x05 -> 3;
            case 0x14 -> 5;
            default -> 2;
        };
    }

    private long escape() {
        if (kept.length < 2) {
            return UNKNOWN;
        }
        return switch (at(1)) {
            case 0x40, 0x32, 0x4C, 0x53, 0x0C, 0x69, 0x6D -> 2;
            case 0x24, 0x5C -> 4;
            case 0x57 -> 10;
            case 0x70 -> 5;
            case 0x63 -> 4;
            case 0x42 -> 4;
            case 0x2A -> kept.length < 5 ? UNKNOWN : 5 + word(3) * (at(2) >= 32 ? 3 : 1);
            case 0x44 -> upToZero(2);
            default -> 3;
        };
    }

    private int fs() {
        if (kept.length < 2) {
            return UNKNOWN;
        }
        return switch (at(1)) {
            case 0x26, 0x2E -> 2;
            case 0x53 -> 4;
            case 0x70 -> 4;
            case 0x32 -> 4 + 72;
            default -> 3;
        };
    }

    private long gs() {
        if (kept.length < 3) {
            return UNKNOWN;
        }
        return switch (at(1)) {
            case 0x56 -> at(2) >= 65 ? 4 : 3;
            case 0x76 -> kept.length < 8 ? UNKNOWN : 8 + (long) word(4) * word(6);
            case 0x28 -> kept.length < 5 ? UNKNOWN : 5 + word(3);
            case 0x38 -> kept.length < 7 ? UNKNOWN : 7 + word(3) + ((long) word(5) << 16);
            case 0x6B -> barcode();
            case 0x4C, 0x57, 0x24, 0x5C, 0x50 -> 4;
            case 0x2A -> kept.length < 4 ? UNKNOWN : 4 + at(2) * at(3) * 8;
            default -> 3;
        };
    }

    private int barcode() {
        if (at(2) < 65) {
            return upToZero(3);
        }
        return kept.length < 4 ? UNKNOWN : 4 + at(3);
    }

    private int upToZero(int start) {
        for (int i = start; i < kept.length; i++) {
            if (kept[i] == 0) {
                return i + 1;
            }
        }
        return UNKNOWN;
    }

    private int at(int index) {
        return kept[index] & 0xFF;
    }

    private int word(int index) {
        return at(index) | (at(index + 1) << 8);
    }
}
