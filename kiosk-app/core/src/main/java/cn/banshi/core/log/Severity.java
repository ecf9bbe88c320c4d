package cn.banshi.core.log;

/** How much an event matters to staff. */
public enum Severity {
    /** For whoever looks for a defect; written with {@code -Dbanshi.log=debug} only. */
    DEBUG(7),
    /** The usual course. */
    INFO(6),
    /** Something did not work and the terminal goes on. */
    WARNING(4),
    /** Somebody should look. */
    ERROR(3);

    private final int priority;

    Severity(int priority) {
        this.priority = priority;
    }

    /** As syslog(3) counts. */
    int priority() {
        return priority;
    }
}
