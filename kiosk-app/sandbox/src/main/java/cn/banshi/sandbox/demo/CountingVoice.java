package cn.banshi.sandbox.demo;

import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.speech.Voice;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Hears how often something is said, and is done at once. */
final class CountingVoice implements Voice {

    private final AtomicLong times = new AtomicLong();

    @Override
    public void say(List<Utterance> what, Speech how) {
        times.incrementAndGet();
    }

    @Override
    public void stop() {}

    @Override
    public boolean speaking() {
        return false;
    }

    long times() {
        return times.get();
    }
}
