package cn.banshi.sandbox.demo;

/** The scripted citizen could not go on; the terminal has a defect, or the script is out of date. */
final class DeadEnd extends RuntimeException {

    DeadEnd(String message) {
        super(message);
    }

    DeadEnd(String message, Throwable cause) {
        super(message, cause);
    }
}
