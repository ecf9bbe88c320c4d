package cn.banshi.core.input;

/** What loading a way of input comes to. */
public sealed interface Loaded<T> {

    record Ready<T>(T input) implements Loaded<T> {}

    /**
     * A normal state: the terminal works without.
     *
     * @param what file or library
     */
    record Missing<T>(String what) implements Loaded<T> {}

    /** @param detail file, line and cure */
    record Broken<T>(String detail) implements Loaded<T> {}
}
