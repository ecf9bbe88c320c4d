package cn.banshi.ui;

import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.speech.Headphones;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.speech.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hears what is said, and knows nothing else. */
final class Listener implements Voice {

    private final List<Utterance> heard = new ArrayList<>();
    private Headphones.State plug = Headphones.State.UNPLUGGED;

    Aloud aloud() {
        return new Aloud(this, () -> plug);
    }

    void plug(Headphones.State now) {
        plug = now;
    }

    @Override
    public synchronized void say(List<Utterance> what, Speech how) {
        heard.addAll(what);
    }

    @Override
    public void stop() {}

    @Override
    public boolean speaking() {
        return false;
    }

    /** Since it was last asked. */
    synchronized List<Utterance> heard() {
        List<Utterance> now = List.copyOf(heard);
        heard.clear();
        return now;
    }

    Stream<String> words() {
        return heard().stream().map(Utterance::text);
    }
}
