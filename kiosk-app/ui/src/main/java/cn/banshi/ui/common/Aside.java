package cn.banshi.ui.common;

import cn.banshi.core.speech.Utterance;
import java.util.List;

/** Says to whoever listens what goes on within a page, of which core knows nothing yet. JavaFX thread only. */
@FunctionalInterface
public interface Aside {

    /**
     * In place of whatever is being said; nothing while nobody wants to hear.
     *
     * @param toOne where headphones are surely plugged in
     * @param toAll where others hear it; what of it is personal is left out, and that it was is said
     */
    void tell(List<Utterance> toOne, List<Utterance> toAll);

    /** The same for whoever hears it. */
    default void tell(List<Utterance> what) {
        tell(what, what);
    }
}
