package cn.banshi.drivers.escpos;

/**
 * Tells apart what a printer says. The status that it sends by itself (ASB; a program before may have switched it on, too)
 * has a first byte of its own, but its other three look like the answer to GS r: taken for that, a receipt would count as
 * printed before it is (Citizen and Epson command references, "Status identification"). An answer may stand between its
 * bytes: what is left of it still counts as its own, because a marker that is missed leaves a receipt "not known", and one
 * that is made up calls it printed.
 */
final class Sayings {

    private static final int KIND = 0x93;
    private static final int AUTOMATIC = 0x10;
    private static final int BEHIND_AUTOMATIC = 3;
    /** Answers to GS r and the bytes of an automatic status behind its first. */
    private static final int PLAIN = 0x90;

    private final int[] automatic = new int[1 + BEHIND_AUTOMATIC];
    private int due;

    /** What a byte is. */
    enum Saying {
        /** To DLE EOT. */
        ANSWER,
        /** To GS r. */
        MARKER,
        /** The last of an automatic status: see {@link #status}. */
        STATUS,
        /** Of an automatic status before its last, or flow control. */
        OTHER
    }

    Saying take(byte next) {
        boolean plain = (next & PLAIN) == 0;
        if (due > 0 && plain) {
            automatic[automatic.length - due] = next;
            due--;
            return due == 0 ? Saying.STATUS : Saying.OTHER;
        }
        if (PrinterAnswer.isAnswer(next)) {
            return Saying.ANSWER;
        }
        if ((next & KIND) == AUTOMATIC) {
            automatic[0] = next;
            due = BEHIND_AUTOMATIC;
        }
        return plain ? Saying.MARKER : Saying.OTHER;
    }

    /** What the last whole automatic status says. */
    PrinterAnswer status() {
        return PrinterAnswer.automatic(automatic[0], automatic[1], automatic[2]);
    }
}
