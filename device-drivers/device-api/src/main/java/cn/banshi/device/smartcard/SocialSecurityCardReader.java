package cn.banshi.device.smartcard;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader.Presence;

/** Reads what a social-security card says of its holder without keys (LD/T 32, files EF05 and EF06). */
public interface SocialSecurityCardReader extends Device {

    /**
     * Waits for a card and reads it. Lets go of the card in every case.
     *
     * @param deadline when to give up; the wait for the card counts, and so does the reading, of about one second
     * @param cancellation ends the wait early
     * @param cardFound run at most once, on this thread, when the social-security application was found and its reading
     *     begins; must be short
     * @return the card, or the one reason why there is none
     */
    ReadResult read(Deadline deadline, Cancellation cancellation, Runnable cardFound);

    /**
     * Looks whether a card is in the reader, without reading it. A card of whatever kind counts, and so does one that does
     * not answer. Lets go of the card.
     *
     * @param deadline when to give up; a read under way counts. To be sure that none is there takes a third of a second
     * @return never a guess: {@link Presence.Unknown} when the reader did not say
     */
    Presence presence(Deadline deadline);

    /** Outcome of {@link #read}. */
    sealed interface ReadResult {

        /** Every item a service needs was read. */
        record Read(SocialSecurityCard card) implements ReadResult {}

        /** No card came before the deadline. */
        record NoCard() implements ReadResult {}

        /** The card was pulled while it was read. */
        record CardRemoved(String code) implements ReadResult {}

        /** A card is there but cannot be used. */
        record CardRejected(Rejection reason, String code) implements ReadResult {}

        /** The reader failed, not the card. */
        record Failed(Failure failure) implements ReadResult {}
    }

    /** Why a card that is present was not read. */
    enum Rejection {
        /** It does not answer: the wrong way round, no chip, broken. */
        UNRESPONSIVE,
        /** It has no social-security application: bank card, transport card, phone. */
        UNKNOWN_CARD,
        /** The application is locked, or gives nothing without a key: the holder has to see a person. */
        LOCKED,
        /** It stopped answering in the middle, again and again. */
        UNREADABLE,
        /** What it says does not follow the layout. */
        MALFORMED
    }
}
