package cn.banshi.terminal.cli;

/** Exit codes of every sub-command; documented in {@code --help}, so scripts may rely on them. */
enum Exit {
    /** Done; every device asked for is well. */
    DONE(0),
    /** The device works and said no: no card, no code, no page, card refused or removed, paper out, cover open. */
    REFUSED(1),
    /** Wrong option, address, configuration, template or data; nothing was sent to a device. */
    USAGE(2),
    /** The device failed: not there, held by another program, silent, not speaking its protocol, broken. */
    FAILED(3),
    /** The receipt may or may not have come out. Look before you print again. */
    NOT_KNOWN(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
