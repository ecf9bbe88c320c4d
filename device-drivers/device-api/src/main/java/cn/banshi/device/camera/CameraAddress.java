package cn.banshi.device.camera;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a camera stands: {@code v4l2:///dev/v4l/by-id/…}, {@code mjpeg:http://…}, {@code images:///folder}. */
public sealed interface CameraAddress {

    /** Enough for faces and codes, and what every camera has. */
    String USUAL_SIZE = "?size=1280x720";

    /** Up to 9999 pixels a side. */
    Pattern SIZE = Pattern.compile("\\?size=([1-9]\\d{1,3})x([1-9]\\d{1,3})");

    Pattern SCHEME = Pattern.compile("v4l2:|mjpeg:|images:");

    /**
     * A camera of Video4Linux.
     *
     * @param node such as {@code /dev/v4l/by-id/usb-…-video-index0}; the numbers in {@code /dev/video0} change with sockets
     * @param width asked for, in pixels; the camera gives its nearest
     * @param height asked for, in pixels
     */
    record Video(Path node, int width, int height) implements CameraAddress {}

    /** @param place answers with {@code multipart/x-mixed-replace} of JPEG, or with JPEG after JPEG */
    record Mjpeg(URI place) implements CameraAddress {}

    /** @param folder JPEG and PNG files stand in for frames, in the order of their names, again and again */
    record Images(Path folder) implements CameraAddress {

        /** What to say of such an address where real people are served. */
        public static String refused(String address) {
            return "address '" + address + "': pictures from a folder stand in for a camera in tests and in the"
                    + " sandbox only; write v4l2:///dev/v4l/by-id/…";
        }
    }

    /** Outcome of {@link #parse}. */
    sealed interface Parsed {

        record Valid(CameraAddress address) implements Parsed {}

        /** @param problem one English sentence: the address, what is wrong, the cure */
        record Invalid(String problem) implements Parsed {}
    }

    /** Whether it is meant as one, right or wrong: who reads codes may do so through a camera or through a port. */
    static boolean meantBy(String text) {
        return SCHEME.matcher(text).lookingAt();
    }

    static Parsed parse(String text) {
        try {
            if (text.startsWith("v4l2://")) {
                return video(text);
            }
            if (text.startsWith("images://")) {
                return path(text, "images://".length(), Images::new);
            }
            if (text.startsWith("mjpeg:")) {
                return mjpeg(text, URI.create(text.substring("mjpeg:".length())));
            }
        } catch (IllegalArgumentException wrong) { // of URI and Path both
            return invalid(text, "it is neither a path nor a place on the net");
        }
        return invalid(text,
                "no camera stands there; write v4l2:///dev/v4l/by-id/… or mjpeg:http://10.0.0.7:8080/video");
    }

    private static Parsed video(String text) throws InvalidPathException {
        int mark = text.indexOf('?');
        Matcher size = SIZE.matcher(mark < 0 ? USUAL_SIZE : text.substring(mark));
        if (!size.matches()) {
            return invalid(text, "its size is none; write for example v4l2:///dev/v4l/by-id/…?size=2592x1944");
        }
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        return path(mark < 0 ? text : text.substring(0, mark), "v4l2://".length(),
                node -> new Video(node, width, height));
    }

    /** Makes an address of a path. */
    @FunctionalInterface
    interface OfPath {

        CameraAddress of(Path path);
    }

    private static Parsed path(String text, int start, OfPath kind) throws InvalidPathException {
        Path path = Path.of(text.substring(start));
        return path.isAbsolute() ? new Parsed.Valid(kind.of(path))
                : invalid(text, "its path is not absolute; write three slashes, as in v4l2:///dev/v4l/by-id/…");
    }

    private static Parsed mjpeg(String text, URI place) {
        String scheme = place.getScheme() == null ? "" : place.getScheme();
        boolean good = (scheme.equals("http") || scheme.equals("https")) && place.getHost() != null;
        return good ? new Parsed.Valid(new Mjpeg(place))
                : invalid(text,
                        "no camera on the net stands there; write for example mjpeg:http://10.0.0.7:8080/video");
    }

    private static Parsed invalid(String text, String why) {
        return new Parsed.Invalid("address '" + text + "': " + why);
    }
}
