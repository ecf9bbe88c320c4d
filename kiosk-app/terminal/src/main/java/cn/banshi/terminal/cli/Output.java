package cn.banshi.terminal.cli;

import java.io.PrintWriter;
import tools.jackson.databind.node.ObjectNode;

/** Prints answers: people read lines and errors, programs one JSON object. */
final class Output {

    private final PrintWriter out;
    private final PrintWriter err;

    Output(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** What is worth knowing and changes nothing; also beside JSON, which stands on the other stream. */
    void warn(String line) {
        err.println("banshi: " + line);
        err.flush();
    }

    /** @return the exit code */
    int print(Answer answer, boolean json) {
        if (json) {
            ObjectNode object = Answer.object();
            object.put("ok", answer.exit() == Exit.DONE).put("exit", answer.exit().code());
            object.setAll(answer.json());
            out.println(object.toPrettyString());
        } else {
            answer.lines().forEach(out::println);
            answer.error().ifPresent(error -> err.println("banshi: " + error));
        }
        out.flush();
        err.flush();
        return answer.exit().code();
    }
}
