package cn.banshi.ui;

import cn.banshi.core.screen.Action;
import cn.banshi.core.speech.Voice;
import cn.banshi.ui.common.Touches;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** While something is read aloud somebody listens: that nobody touches the screen means nothing then. JavaFX thread only. */
final class Hearing {

    /** Shorter than any wait for somebody. */
    private static final Duration LOOK = Duration.seconds(4);

    private final Timeline looks;

    Hearing(Voice voice, Touches touches) {
        looks = new Timeline(new KeyFrame(LOOK, e -> {
            if (voice.speaking()) {
                touches.report(new Action.Listen());
            }
        }));
        looks.setCycleCount(Animation.INDEFINITE);
    }

    /** @param on whether anything is read aloud at all */
    void listen(boolean on) {
        if (on) {
            looks.play();
        } else {
            looks.stop();
        }
    }
}
