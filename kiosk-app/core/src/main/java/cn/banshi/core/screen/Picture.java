package cn.banshi.core.screen;

import java.util.Arrays;

/**
 * A picture that stays, such as a photographed page, beside the presentation, which stays a small value. Personal data; whoever
 * fills it wipes it. Equal to itself alone. Thread-safe. What passes is for {@link Viewfinder}.
 */
public final class Picture {

    private byte[] jpeg = new byte[0]; // guarded by this

    /** @param newest owned by this from now on; what was there before is overwritten */
    public synchronized void show(byte[] newest) {
        Arrays.fill(jpeg, (byte) 0);
        jpeg = newest;
    }

    /** JPEG, which the caller overwrites; of no length while there is none. */
    public synchronized byte[] copy() {
        return jpeg.clone();
    }

    public synchronized boolean isEmpty() {
        return jpeg.length == 0;
    }

    public void wipe() {
        show(new byte[0]);
    }

    @Override
    public String toString() {
        return "Picture";
    }
}
