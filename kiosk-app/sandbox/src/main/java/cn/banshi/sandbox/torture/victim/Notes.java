package cn.banshi.sandbox.torture.victim;

import java.util.function.Consumer;

/** What happened and what the citizen saw, a line each, at that moment. Thread-safe. */
public final class Notes {

    private final Consumer<String> lines;

    public Notes(Consumer<String> lines) {
        this.lines = lines;
    }

    /** The words of a line; none of them holds a space. */
    synchronized void note(Object... words) {
        var line = new StringBuilder();
        for (Object word : words) {
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.accept(line.toString());
    }
}
