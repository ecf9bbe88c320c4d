package cn.banshi.core.speech;

import cn.banshi.core.screen.Comfort.Speech;
import java.util.List;

/**
 * Says things. A terminal without a loudspeaker, or without anything that can speak, has one, too: it says nothing, and
 * tells diagnosis once. Every method may be called from any thread and returns at once.
 */
public interface Voice {

    /**
     * Says them in order, in place of whatever is being said. What is personal goes to headphones only; where none are
     * surely plugged in, it is left out.
     *
     * @param how volume and rate
     */
    void say(List<Utterance> what, Speech how);

    /** Falls silent, in the middle of a word. Nothing of what was to be said is kept. */
    void stop();

    /** Whether something is being said. */
    boolean speaking();

    /** One that never says anything. */
    static Voice none() {
        return new Voice() {

            @Override
            public void say(List<Utterance> what, Speech how) {}

            @Override
            public void stop() {}

            @Override
            public boolean speaking() {
                return false;
            }
        };
    }
}
