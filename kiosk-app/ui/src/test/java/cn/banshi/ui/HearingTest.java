package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.speech.Headphones.State;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.speech.Voice;
import cn.banshi.ui.common.Touches;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Headphones, and somebody who listens. */
class HearingTest {

    private final AtomicReference<State> plug = new AtomicReference<>(State.UNPLUGGED);
    private final AtomicBoolean speaking = new AtomicBoolean();
    private final AtomicInteger wishes = new AtomicInteger();
    private final List<Action> reported = new ArrayList<>();

    private Hearing hearing() {
        var voice = new Voice() {

            @Override
            public void say(List<Utterance> what, Speech how) {}

            @Override
            public void stop() {}

            @Override
            public boolean speaking() {
                return speaking.get();
            }
        };
        return new Hearing(new Aloud(voice, plug::get), new Touches(() -> 0, reported::add), wishes::incrementAndGet);
    }

    @Test
    void puttingHeadphonesInIsAWishToHearOnceEachTime() {
        Hearing hearing = hearing();
        hearing.look();
        assertThat(wishes).hasValue(0);
        plug.set(State.PLUGGED);
        hearing.look();
        hearing.look();
        assertThat(wishes).hasValue(1);
        plug.set(State.UNPLUGGED);
        hearing.look();
        plug.set(State.PLUGGED);
        hearing.look();
        assertThat(wishes).hasValue(2);
    }

    @Test
    void headphonesThatSomebodyLeftThereAreNobodysWish() {
        plug.set(State.PLUGGED);
        Hearing hearing = hearing();
        hearing.look();
        assertThat(wishes).hasValue(0);
    }

    @Test
    void somebodyIsThereWhileTheyAreReadTo() {
        Hearing hearing = hearing();
        for (int second = 0; second < 8; second++) {
            hearing.look();
        }
        assertThat(reported).isEmpty();
        speaking.set(true);
        for (int second = 0; second < 8; second++) {
            hearing.look();
        }
        assertThat(reported).containsExactly(new Action.Listen(), new Action.Listen());
    }
}
