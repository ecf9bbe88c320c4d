package cn.banshi.terminal;

/** Which program this is. */
public final class Release {

    /** Of the terminal and its command line. */
    public static final String VERSION = "0.1.0";

    private Release() {}
}
