package cn.banshi.drivers.transport.ipp;

/** One value of an attribute (RFC 8011, section 5.1), as far as printing needs them. */
public sealed interface IppValue {

    /** An integer or an enum: their numbers never mix in one attribute. */
    record Whole(int value) implements IppValue {}

    record Flag(boolean value) implements IppValue {}

    /** Characters of any syntax. */
    record Word(Syntax syntax, String text) implements IppValue {}

    /** A range, both ends included. */
    record Span(int lower, int upper) implements IppValue {}

    /** A resolution in dots per inch, across the feed direction and along it. */
    record Dots(int across, int along) implements IppValue {}

    /** The printer says that there is no value, or that it does not know it. */
    record Nothing() implements IppValue {}

    /** A value of a syntax that printing has no use for, such as a collection. */
    record Other() implements IppValue {}

    /** What characters mean; printers check it in requests. */
    enum Syntax {
        KEYWORD, NAME, TEXT, URI, MIME, CHARSET, LANGUAGE,
        /** Not of use in requests. */
        OTHER
    }
}
