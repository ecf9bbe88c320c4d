package cn.banshi.device.idcard;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/** Reads second-generation resident identity cards and the permits of the same chip. */
public interface IdCardReader extends Device {

    /**
     * Waits for a card, selects it and reads it.
     *
     * @param request what to read
     * @param deadline when to give up; the wait for the card counts
     * @param cancellation ends the wait early
     * @return the card, or the one reason why there is none
     */
    ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation);

    /**
     * As {@link #read(ReadRequest, Deadline, Cancellation)}, and says when a card has come, so that nobody is told to lay
     * down a card that is being read.
     *
     * @param cardFound run at most once, on this thread, when a card was selected and its reading begins; must be short.
     *     A reader that cannot tell never runs it
     */
    default ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        return read(request, deadline, cancellation);
    }

    /**
     * Looks whether a card lies on the reader, without reading it. Leaves the reader so that the next card is found at
     * once. Some readers need half a second to be sure that none is there.
     *
     * @param deadline when to give up; a read under way counts
     * @return never a guess: {@link Presence.Unknown} when this reader cannot tell or did not
     */
    Presence presence(Deadline deadline);

    /** The security module's identity; most readers answer within 300 ms. */
    ModuleIdResult moduleId(Deadline deadline);

    /**
     * What to read from the card.
     *
     * @param fingerprint read the fingerprint minutiae too (about one second longer)
     * @param newestAddress read the address appended after a move, when the chip holds one
     */
    record ReadRequest(boolean fingerprint, boolean newestAddress) {

        /** Text and photo, as nearly every service needs. */
        public static final ReadRequest TEXT_AND_PHOTO = new ReadRequest(false, false);
    }

    /** Outcome of {@link #read}. */
    sealed interface ReadResult {

        /** The card was read whole. */
        record Read(IdCard card) implements ReadResult {}

        /** No card came before the deadline. */
        record NoCard() implements ReadResult {}

        /** The card left the field while it was read. */
        record CardRemoved(String code) implements ReadResult {}

        /** A card is there but this reader and this card cannot work together. */
        record CardRejected(Rejection reason, String code) implements ReadResult {}

        /** The reader failed, not the card. */
        record Failed(Failure failure) implements ReadResult {}
    }

    /** Why a card that is present was not read. */
    enum Rejection {
        /** Not a card of this kind: bank card, phone, old residence permit. */
        UNKNOWN_CARD,
        /** Could not be selected: two cards on the reader, or a weak chip. */
        NOT_SELECTED,
        /** Selected, but its data could not be read. */
        UNREADABLE,
        /** Card and security module did not accept each other. */
        AUTHENTICATION_FAILED,
        /** The content does not follow the layout of any known card. */
        MALFORMED
    }

    /** Outcome of {@link #presence}. */
    sealed interface Presence {

        /** A card that this reader can find lies there. Whose it is was not asked. */
        record Present() implements Presence {}

        /** None lies there; a thing that is no identity card may. */
        record Absent() implements Presence {}

        /** @param why {@link Failure.Cause#UNSUPPORTED} for a reader that can never tell */
        record Unknown(Failure why) implements Presence {}
    }

    /** Outcome of {@link #moduleId}. */
    sealed interface ModuleIdResult {

        /** @param text as printed on the module's label, {@code 05.01-20120411-0002011994-0000000000} */
        record Known(String text) implements ModuleIdResult {}

        record Failed(Failure failure) implements ModuleIdResult {}
    }
}
