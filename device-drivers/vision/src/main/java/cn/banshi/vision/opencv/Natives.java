package cn.banshi.vision.opencv;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;
import org.opencv.core.Core;

/** OpenCV's native code. Called once, in the child process, before anything else of this package. */
public final class Natives {

    private Natives() {}

    /** Unpacks the libraries at the first start on a machine and loads them; about a second. */
    public static void load() {
        Loader.load(opencv_java.class);
        // The other cores are the window's; a frame is looked at within its time on one.
        Core.setNumThreads(1);
    }
}
