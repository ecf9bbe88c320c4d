package cn.banshi.core.journey;

import java.util.List;

/** Takes what is wrong with a service. */
@FunctionalInterface
public interface Complaints {

    /** @param place keys and indexes from the root; {@code whatAndCure} follows them in a sentence */
    void add(List<String> place, String whatAndCure);
}
