package cn.banshi.sandbox.demo;

import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Asked;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A citizen before the camera, who reads what is asked for and does it, again where it was not seen. */
final class MovingCitizen {

    /** Longer than a movement lasts. */
    private static final Duration NOTICED = Duration.ofSeconds(2);
    private static final int MOST_LOOKS = 60;

    private final Eyes eyes;
    private final HallAccess hall;
    private final Consumer<String> look;
    private final Set<Asked> seen = EnumSet.noneOf(Asked.class);

    /** @param look keeps what is to be seen under a name */
    MovingCitizen(Eyes eyes, HallAccess hall, Consumer<String> look) {
        this.eyes = eyes;
        this.hall = hall;
        this.look = look;
    }

    /** From before the first movement to the page behind the last. */
    void obeys() {
        Asked last = Asked.STARTING;
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Asked before = last;
            switch (eyes.within(NOTICED,
                    screen -> !(screen instanceof Screen.FaceProof proof && proof.asked() == before)
                            && !(screen instanceof Screen.FaceConsent))) {
                case Screen.FaceProof proof -> {
                    last = proof.asked();
                    obey(last);
                }
                case Screen.FormPage done -> {
                    look.accept("form-face-done");
                    return;
                }
                case Screen.FaceConsent notYet -> {
                }
                case Screen other -> throw new DeadEnd(
                        "the face was not recognised: " + other.getClass().getSimpleName());
            }
        }
        throw new DeadEnd("the face was looked at for too long");
    }

    private void obey(Asked asked) {
        switch (asked) {
            case BLINK, TURN_LEFT, TURN_RIGHT, OPEN_MOUTH -> hall.make(
                    "face/" + asked.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case STARTING, FACE_THE_CAMERA, COMPARING -> {
            }
        }
        if (seen.add(asked)) {
            look.accept("face-" + asked.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
