package cn.banshi.core.yaml;

import java.util.ArrayList;
import java.util.List;

/** Complaints about one file. Not thread-safe. */
public final class Problems {

    /** Enough to mend a file in one go; a wrong file would fill a screen. */
    private static final int MAX = 20;

    private final String file;
    private final List<String> all = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(int line, String whatAndCure) {
        if (all.size() < MAX) {
            all.add(file + ":" + line + ": " + whatAndCure);
        }
    }

    public boolean none() {
        return all.isEmpty();
    }

    public List<String> all() {
        return List.copyOf(all);
    }

    /** One complaint a line. */
    @Override
    public String toString() {
        return String.join("\n", all);
    }
}
