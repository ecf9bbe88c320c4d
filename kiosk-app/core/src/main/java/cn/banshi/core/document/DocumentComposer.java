package cn.banshi.core.document;

/** Draws an application form on A4. Thread-safe; takes tens of milliseconds once warm, so never on the window's thread. */
public interface DocumentComposer {

    /** Text stays text: it can be searched and copied, rare characters included. The same form gives the same bytes. */
    Composed compose(ApplicationForm form);

    /**
     * Draws an OFD as PDF, within bounds of time. What is not surely understood is not drawn at all.
     *
     * @param ofd as the gate has accepted it; must not change meanwhile
     */
    Composed redraw(byte[] ofd);

    /** Loads fonts and code. Call once on a background thread after the first frame; {@link #compose} works without. */
    void warmUp();

    /** What came of it. */
    sealed interface Composed {

        /**
         * @param bytes the PDF; personal data
         * @param pages how many
         */
        @SuppressWarnings("ArrayRecordComponent") // wiped in place at the end of a visit
        record Pdf(byte[] bytes, int pages) implements Composed {

            @Override
            public String toString() {
                return "Pdf[" + pages + "]";
            }
        }

        /** @param detail one sentence for staff: what, cure; without personal data */
        record NotComposed(String detail) implements Composed {}
    }
}
