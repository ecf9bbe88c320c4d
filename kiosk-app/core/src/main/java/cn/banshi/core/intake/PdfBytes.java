package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The raw bytes of a PDF, before any parser sees them: how streams are packed and what they unpack to. A parser unpacks
 * some streams while it loads (cross-reference and object streams), so this cannot wait. No dictionary is parsed here, so
 * a file cannot show this class one dictionary and the parser another one.
 */
final class PdfBytes {

    static final String SIGNATURE = "%PDF-";

    /** Widest row a predictor or fax decoder makes room for in advance; A3 at 1,200 dpi has 19,843. */
    static final int MAX_COLUMNS = 20_000;

    /** ISO 32000-1, 7.4: what a stream may be packed with, but its bombs cannot be seen from outside. */
    private static final Set<String> NEVER = Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL", "JPXDecode",
            "JBIG2Decode", "Crypt");
    private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
    private static final Set<String> DCT = Set.of("DCTDecode", "DCT");
    private static final String STREAM = "stream";
    private static final String DELIMITERS = "()<>[]{}/%";

    private final Bytes bytes;
    private final Budget budget;

    PdfBytes(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    void judge() throws Refusal {
        names();
        streams();
    }

    private void names() throws Refusal {
        for (int at = bytes.find("/", 0); at >= 0; at = bytes.find("/", at + 1)) {
            Word name = name(at);
            switch (name.text()) {
                case "Filter" -> filter(space(name.end()));
                case "Columns", "Rows" -> columns(space(name.end()));
                default -> budget.inTime();
            }
        }
    }

    /** @param end behind it */
    private record Word(String text, int end) {}

    /** A name with its #-escapes taken away (7.3.5). Longer ones than any that matters here are cut. */
    private Word name(int slash) throws Refusal {
        var text = new StringBuilder();
        int at = slash + 1;
        while (at < bytes.length() && text.length() < 32 && regular(bytes.u8(at))) {
            int digit = bytes.u8(at) == '#' && at + 2 < bytes.length() ? hex(at + 1) : -1;
            text.append((char) (digit < 0 ? bytes.u8(at) : digit));
            at += digit < 0 ? 1 : 3;
        }
        return new Word(text.toString(), at);
    }

    private int hex(int at) throws Refusal {
        int high = Character.digit(bytes.u8(at), 16);
        int low = Character.digit(bytes.u8((long) at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean regular(int letter) {
        return letter > ' ' && DELIMITERS.indexOf(letter) < 0;
    }

    private int space(int from) throws Refusal {
        int at = from;
        while (at < bytes.length() && bytes.u8(at) <= ' ') {
            at++;
        }
        return at;
    }

    private void filter(int at) throws Refusal {
        if (bytes.has("/", at)) {
            allowed(List.of(name(at).text()));
        } else if (bytes.has("[", at)) {
            List<String> chain = new ArrayList<>();
            int next = space(at + 1);
            while (bytes.has("/", next) && chain.size() < 3) {
                Word word = name(next);
                chain.add(word.text());
                next = space(word.end());
            }
            if (!bytes.has("]", next)) {
                throw new Refusal(Reason.BOMB, "a chain of filters that is not written out");
            }
            allowed(chain);
        } else if (!bytes.has("null", at)) {
            throw new Refusal(Reason.BOMB, "a filter that is not written out");
        }
    }

    private static void allowed(List<String> chain) throws Refusal {
        boolean packedPicture = chain.size() == 2 && FLATE.contains(chain.get(0)) && DCT.contains(chain.get(1));
        if ((chain.size() > 1 && !packedPicture) || chain.stream().anyMatch(NEVER::contains)) {
            throw new Refusal(Reason.BOMB, "packed in a way that is not unpacked here");
        }
    }

    private void columns(int at) throws Refusal {
        int number = 0;
        int end = at;
        while (end < bytes.length() && Character.isDigit(bytes.u8(end)) && number <= MAX_COLUMNS) {
            number = number * 10 + Character.digit(bytes.u8(end), 10);
            end++;
        }
        if (end == at || number > MAX_COLUMNS) {
            throw new Refusal(Reason.TOO_LARGE, "rows of more than " + MAX_COLUMNS + " columns, or not written out");
        }
    }

    private void streams() throws Refusal {
        for (int at = bytes.find(STREAM, 0); at >= 0; at = bytes.find(STREAM, at + 1)) {
            if (!bytes.has("end", at - 3)) {
                budget.part();
                data(at + STREAM.length());
            }
        }
    }

    /** Parsers skip blanks, then one line end, written in more than one way (7.3.8.1): every reading counts. */
    private void data(int behind) throws Refusal {
        int at = behind;
        while (bytes.has(" ", at)) {
            at++;
        }
        at += bytes.has("\r\n", at) ? 2 : bytes.has("\r", at) || bytes.has("\n", at) ? 1 : 0;
        // the two bytes of RFC 1950 are skipped unread by lenient decoders
        budget.inflate(bytes.all(), at + 2, bytes.length(), true);
        if (bytes.has(JpegGate.SIGNATURE, at)) {
            new JpegGate(bytes, budget).judge(at);
        }
    }
}
