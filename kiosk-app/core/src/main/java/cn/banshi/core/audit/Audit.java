package cn.banshi.core.audit;

import java.util.List;

/** Takes what is to be remembered, in the order in which it is told. Thread-safe. */
public interface Audit {

    /**
     * Remembers an act that has happened and cannot be undone. Returns at once; on disk within a second, at the latest with
     * the next {@link #keep}. While the disk refuses it waits in memory.
     */
    void note(AuditEvent event);

    /** Returns after it, and everything noted before, is on disk, or cannot be. A few milliseconds. */
    Kept keep(List<AuditEvent> events);

    /** Whether the disk has it. */
    sealed interface Kept {

        record Safe() implements Kept {}

        /** @param detail for staff: file, cause, cure */
        record NotKept(String detail) implements Kept {}
    }
}
