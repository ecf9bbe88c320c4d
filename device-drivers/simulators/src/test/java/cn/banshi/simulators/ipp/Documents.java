package cn.banshi.simulators.ipp;

import java.nio.charset.StandardCharsets;

/** Documents as far as a simulated printer looks into them. */
final class Documents {

    /** Two pages, and every byte there is. */
    static final byte[] TWO_PAGES = pdf(2);

    private Documents() {}

    static byte[] pdf(int pages) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        for (int each = 0; each < 256; each++) {
            text.append((char) each);
        }
        for (int page = 1; page <= pages; page++) {
            text.append(page).append(" 0 obj <</Type /Page>> endobj\n");
        }
        return text.append("<</Type /Pages>>\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
