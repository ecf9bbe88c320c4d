package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import java.util.Optional;

/**
 * Where the citizen is in a service.
 *
 * @param step from 1
 * @param steps how many
 * @param name of the step
 * @param question which of how many, where one is asked at a time
 */
public record Progress(int step, int steps, Localized name, Optional<Localized> question) {

    public Progress(int step, int steps, Localized name) {
        this(step, steps, name, Optional.empty());
    }
}
