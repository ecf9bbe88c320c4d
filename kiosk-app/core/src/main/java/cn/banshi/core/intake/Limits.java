package cn.banshi.core.intake;

import java.time.Duration;

/**
 * What the gate lets through, each limit inclusive.
 *
 * @param bytes of the whole document
 * @param pages that are printed or shown for one matter
 * @param pixels of one picture
 * @param unpacked bytes of everything packed in a document, together
 * @param parts objects of a PDF, entries of an OFD, segments of a picture
 * @param depth of nesting of page trees and XML elements
 * @param time for the whole judgement
 */
public record Limits(int bytes, int pages, long pixels, long unpacked, int parts, int depth, Duration time) {

    /**
     * 10 MiB are fifty scanned pages; 25 million pixels, A4 at 500 dpi, take 100 MB decoded, a quarter of the terminal's
     * heap; the largest application form of ours has 70 objects and a page tree of two levels.
     */
    public static final Limits STANDARD = new Limits(10 << 20, 50, 25_000_000, 64L << 20, 50_000, 32,
            Duration.ofSeconds(5));
}
