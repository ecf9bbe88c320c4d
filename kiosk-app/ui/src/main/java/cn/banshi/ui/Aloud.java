package cn.banshi.ui;

import cn.banshi.core.speech.Headphones;
import cn.banshi.core.speech.Voice;

/** With what the window reads itself aloud. */
public record Aloud(Voice voice, Headphones headphones) {

    /** Of a terminal that says nothing. */
    public static Aloud silent() {
        return new Aloud(Voice.none(), Headphones.none());
    }
}
