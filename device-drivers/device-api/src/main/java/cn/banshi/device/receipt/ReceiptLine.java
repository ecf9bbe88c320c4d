package cn.banshi.device.receipt;

/** One element of a receipt, printed below the one before. */
public sealed interface ReceiptLine {

    /** Wrapped by the driver at the paper's width; characters the printer lacks are printed as pictures. */
    record Text(String text, Align align, Size size, boolean bold) implements ReceiptLine {

        public static Text of(String text) {
            return new Text(text, Align.LEFT, Size.NORMAL, false);
        }
    }

    /** A label at the left and its value at the right of one line; the value wraps below when it does not fit. */
    record Pair(String label, String value) implements ReceiptLine {}

    /** A line across the paper. */
    record Rule() implements ReceiptLine {}

    /** Empty paper. {@code lines} from 1 to 10. */
    record Space(int lines) implements ReceiptLine {}

    /** QR code, model 2, error correction M. {@code content} up to 500 bytes of UTF-8. */
    record Qr(String content) implements ReceiptLine {}

    enum Align {
        LEFT, CENTRE, RIGHT
    }

    enum Size {
        NORMAL,
        /** Twice the height and width. */
        DOUBLE
    }
}
