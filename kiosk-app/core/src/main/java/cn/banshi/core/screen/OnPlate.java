package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import java.util.Optional;

/** What goes on under the camera. */
public sealed interface OnPlate {

    /**
     * A page is waited for and taken by itself.
     *
     * @param live what the camera sees
     * @param trouble what keeps it from being taken, once that has lasted
     */
    record Waiting(Viewfinder live, Optional<PlateTrouble> trouble) implements OnPlate {}

    /** A page was taken: will it do? */
    record Taken(Picture page) implements OnPlate {}

    /** Pages are there: another one, or on. */
    record Kept() implements OnPlate {}

    /** The camera does not work just now; it is tried again and again. */
    record Away() implements OnPlate {}

    /** @param what can be done by whoever has not brought the original */
    record Elsewhere(Localized what) implements OnPlate {}
}
