package cn.banshi.simulators.ipp;

import java.util.List;

/** A job in a simulated printer; its fields are guarded by the printer's {@link PaperPath}. */
final class SimulatedJob {

    /** States of a job (RFC 8011, section 5.3.7). */
    enum State {
        PENDING(3), HELD(4), PROCESSING(5), STOPPED(6), CANCELED(7), ABORTED(8), COMPLETED(9);

        private final int code;

        State(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        boolean ended() {
            return code >= CANCELED.code;
        }
    }

    final int id;
    final String name;
    final List<String> ticket;
    State state = State.HELD;
    byte[] document = {};
    String reason = "job-incoming";
    int pages;
    int sides;
    boolean began;
    boolean unwanted;

    SimulatedJob(int id, String name, List<String> ticket) {
        this.id = id;
        this.name = name;
        this.ticket = ticket;
    }

    void end(State last, String why) {
        state = last;
        reason = why;
    }
}
