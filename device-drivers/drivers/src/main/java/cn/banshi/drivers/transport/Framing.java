package cn.banshi.drivers.transport;

/** Finds the frames of one protocol in a stream of bytes; holds the frame it found last. */
public interface Framing {

    /** Where the search stands after a byte. */
    enum Progress {
        /** No frame has begun. */
        BETWEEN,
        /** Inside a frame. */
        INSIDE,
        /** A frame is whole and right. */
        WHOLE,
        /** A frame is whole, but its checksum or its form is wrong. */
        BROKEN
    }

    Progress feed(byte next);

    /** Begins anew and wipes what it holds. */
    void restart();
}
