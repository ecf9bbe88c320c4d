package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import java.util.List;
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

    /**
     * Pages are waited for from the phone.
     *
     * @param link content of the code; empty text while there is none
     * @param arrived how many are here
     * @param refused whether something that was sent is of no use
     */
    record ByPhone(PhoneStage stage, String link, int arrived, boolean refused) implements OnPlate {}

    /**
     * A page came from the phone: will it do?
     *
     * @param behind how many more come after it
     */
    record Received(Picture page, int behind) implements OnPlate {}

    /**
     * An electronic certificate stands in the place of the original: nothing is laid there.
     *
     * @param rows what it is, who issued it, until when
     */
    record OnFile(List<Row> rows) implements OnPlate {}

    /** The camera does not work just now; it is tried again and again. */
    record Away() implements OnPlate {}

    /** @param what can be done by whoever has not brought the original */
    record Elsewhere(Localized what) implements OnPlate {}
}
