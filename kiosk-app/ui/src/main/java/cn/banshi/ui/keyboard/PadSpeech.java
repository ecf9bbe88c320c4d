package cn.banshi.ui.keyboard;

import cn.banshi.core.input.Candidate;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Kit;
import java.util.ArrayList;
import java.util.List;

/** What is heard while Hanzi are composed. Whoever has headphones hears what it may be; others hear how much there is. */
final class PadSpeech {

    private final Kit kit;

    PadSpeech(Kit kit) {
        this.kit = kit;
    }

    /**
     * @param pressed name of the key; empty where that was said, or none was
     * @param entered letters or strokes so far
     * @param found the likeliest first
     */
    void offered(String pressed, int entered, List<Candidate> found) {
        String count = kit.say("speech.composed", entered, found.size());
        List<Utterance> toOne = new ArrayList<>();
        if (!pressed.isEmpty()) {
            toOne.add(Utterance.personal(pressed, kit.language()));
        }
        found.stream()
                .limit(1)
                .forEach(first -> toOne
                        .add(Utterance.personal(Explained.of(kit.input(), first.text()), Language.ZH)));
        if (found.isEmpty()) {
            toOne.add(Utterance.open(count, kit.language()));
        }
        kit.aside().tell(toOne, List.of(Utterance.open(count, kit.language())));
    }

    /** For everybody. */
    void say(String text) {
        kit.aside().tell(List.of(Utterance.open(text, kit.language())));
    }
}
