package cn.banshi.drivers.pdf;

/** Ends the drawing of a document that cannot be drawn; never leaves this package. */
final class Undrawable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PdfDrawing.Drawn told;

    /** @param what quotes nothing of the document */
    Undrawable(PdfDrawing.Why why, String what) {
        this(new PdfDrawing.Drawn.Refused(why, what));
    }

    private Undrawable(PdfDrawing.Drawn told) {
        super(null, null, false, false);
        this.told = told;
    }

    /** Nobody wants it any more. */
    static Undrawable unwanted() {
        return new Undrawable(new PdfDrawing.Drawn.Unwanted());
    }

    PdfDrawing.Drawn told() {
        return told;
    }
}
