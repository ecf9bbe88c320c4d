package cn.banshi.vision.protocol;

/** What the terminal asks of the worker. Exactly one {@link Answer} comes back for each. */
public sealed interface Request {

    /** Longest address of a camera, in characters. */
    int LONGEST_ADDRESS = 1_024;

    /** Whether the worker is there. */
    record Ping() implements Request {}

    /**
     * Takes the newest frame of a camera and looks for something in it. The camera is opened at the first look and closed
     * when nobody has looked for some seconds, so that its lamp tells the truth.
     *
     * @param address {@code v4l2://…}, {@code mjpeg:http://…} or {@code images://…}
     * @param limitMs after how long the worker is to give up by itself, from 1
     */
    record Look(String address, Task task, int limitMs) implements Request {}

    /** What to look for. */
    enum Task {
        /** Nothing: the frame itself. */
        FRAME,
        /** A sheet of paper. */
        PAGE,
        /** A QR code. */
        CODE,
        /** A face and how it looks. */
        FACE
    }

    /** Compares two encoded pictures. */
    @SuppressWarnings("ArrayRecordComponent") // pictures, dropped after the command
    record Compare(byte[] reference, byte[] live) implements Request {}

    /** Closes a camera now. */
    record Release(String address) implements Request {}
}
