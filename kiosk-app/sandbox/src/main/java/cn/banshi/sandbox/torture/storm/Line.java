package cn.banshi.sandbox.torture.storm;

import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Reply;
import java.util.function.Consumer;

/** What leads from a terminal to the platform. */
interface Line {

    /** @param answer is called once, later or at once */
    void ask(Request request, Consumer<Reply<Receipt>> answer);

    /**
     * One request on its way.
     *
     * @param terminal from 0
     * @param application from 0, through the whole city
     */
    record Request(int terminal, Kind kind, int application) {}

    /** What is asked for. */
    enum Kind {
        /** An application is handed over. */
        SUBMISSION(1),
        /** What became of an application. */
        LOOK_UP(0.2);

        private final double work;

        Kind(double work) {
            this.work = work;
        }

        /** For the platform, in submissions. */
        double work() {
            return work;
        }
    }
}
