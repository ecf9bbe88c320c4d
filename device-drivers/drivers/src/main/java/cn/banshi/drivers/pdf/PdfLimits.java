package cn.banshi.drivers.pdf;

/**
 * What is drawn here, each limit inclusive; time is the caller's to limit.
 *
 * @param bytes of the document
 * @param pages of it
 * @param pixels of one picture in it
 * @param unpacked bytes of one packed part
 * @param depth of transparent groups, masks and patterns in each other; each may take a strip's memory
 */
public record PdfLimits(int bytes, int pages, long pixels, long unpacked, int depth) {

    /**
     * As the terminal judges documents of strangers: 10 MiB are fifty scanned pages, 25 million pixels A4 at 500 dpi. The
     * heap has 384 MB, and what exhausts it ends the terminal.
     */
    public static final PdfLimits STANDARD = new PdfLimits(10 << 20, 50, 25_000_000, 64L << 20, 5);
}
