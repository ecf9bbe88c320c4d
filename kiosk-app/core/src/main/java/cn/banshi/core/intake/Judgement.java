package cn.banshi.core.intake;

/** What the gate says about bytes from outside. */
public sealed interface Judgement {

    /**
     * Within all limits.
     *
     * @param pages at least 1; 1 for a picture
     * @param length bytes from the start that are the document: give decoders no more, what follows was not judged
     */
    record Accepted(Kind kind, int pages, int length) implements Judgement {}

    /** @param detail for staff; quotes nothing of the content */
    record Refused(Reason reason, String detail) implements Judgement {}

    /** Recognised by content; a name or a declared type says nothing. */
    enum Kind {
        /** ISO 32000. */
        PDF,
        /** GB/T 33190. */
        OFD,
        /** ISO/IEC 15948. */
        PNG,
        /** ISO/IEC 10918-1. */
        JPEG
    }

    /** Why not. */
    enum Reason {
        /** None of the kinds, such as SVG, HTML or an office file. */
        UNKNOWN_KIND,
        /** More bytes than the gate takes. */
        TOO_LONG,
        /** Does not keep to its own format, or ends too soon. */
        BROKEN,
        /** More pages than are printed here. */
        TOO_MANY_PAGES,
        /** A page or picture larger than is shown or printed here. */
        TOO_LARGE,
        /** Would take too much memory once unpacked. */
        BOMB,
        /** Nested too deeply, or in itself. */
        TOO_DEEP,
        /** More parts than any honest document has. */
        TOO_MANY_PARTS,
        /** A part names a place outside the document. */
        LEADS_OUTSIDE,
        /** Declares entities or a document type. */
        DOCTYPE,
        /** Needs a password. */
        ENCRYPTED,
        /** Holds scripts, actions that start something, or files. */
        ACTIVE,
        /** Could not be judged in time. */
        TOO_SLOW
    }
}
