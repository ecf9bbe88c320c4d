package cn.banshi.vision.opencv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/**
 * The neural networks that are delivered with the worker; where each comes from stands in the room's README. OpenCV can crash
 * over a network it does not expect, so none is loaded but these very bytes.
 */
enum ModelFile {
    /** Finds faces nearer than two metres. */
    FACES("face_detection_short_range.tflite", "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633"),
    /** Puts 468 points on one face. */
    POINTS("face_landmark.tflite", "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1");

    /**
     * OpenCV 4.13 fills its table of operators on the first network it reads and takes "not empty" for "filled": a second
     * thread that comes meanwhile is told of an "Unsupported operator type" (tflite_importer.cpp, buildDispatchMap).
     */
    private static final ReentrantLock IMPORTER = new ReentrantLock();

    private final String file;
    private final String sha256;

    ModelFile(String file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /** The network, ready to be fed; loading takes some ten milliseconds. Any thread. */
    Net load() {
        var bytes = new MatOfByte(bytes());
        IMPORTER.lock();
        try {
            return Dnn.readNetFromTFLite(bytes);
        } finally {
            IMPORTER.unlock();
            bytes.release();
        }
    }

    private byte[] bytes() {
        try (InputStream in = ModelFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the worker's jar");
            }
            byte[] bytes = in.readAllBytes();
            String found = sha256(bytes);
            if (!found.equals(sha256)) {
                throw new IllegalStateException(file + " is not the file that was tested: SHA-256 " + found);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** In lower case. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
