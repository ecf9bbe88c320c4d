package cn.banshi.device.smartcard;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/**
 * Contact and contactless smart cards at the level of commands and answers (ISO 7816-4): social-security card, bank-type
 * card, staff badge. What is on a card is read by whoever knows its files, such as {@link SocialSecurityCardReader}.
 *
 * <p>A card belongs to its owner from {@link CardResult.Present} until {@link #release}, the next {@link #awaitCard} or
 * {@link #close}; no other program reaches it meanwhile. Commands are serialised, sequences of commands are not: one
 * thread speaks with a card.
 */
public interface SmartCardReader extends Device {

    /**
     * Waits for a card, powers it and gives its answer to reset. A card that lies there already is reset.
     *
     * <p>A wait outlives a restart of the card service: it goes on with the new one.
     */
    CardResult awaitCard(Deadline deadline, Cancellation cancellation);

    /**
     * Exchanges one APDU with the card that {@link #awaitCard} reported.
     *
     * @param command 4 to 65,544 bytes (ISO 7816-4, clause 5)
     * @param deadline a card that has not answered by then is lost to this owner, see {@link ExchangeResult.Failed}
     */
    ExchangeResult exchange(byte[] command, Deadline deadline);

    /** The number that a contactless card gives to the reader's radio. Phones and some cards make up a new one each time. */
    UidResult uid(Deadline deadline);

    /** Powers the card down, so that it may be pulled and other programs may have it. Without a card it does nothing. */
    void release(Deadline deadline);

    /** Outcome of {@link #awaitCard}. */
    sealed interface CardResult {

        /** @param answerToReset 2 to 33 bytes */
        @SuppressWarnings("ArrayRecordComponent") // bytes of the wire, compared by nobody
        record Present(byte[] answerToReset) implements CardResult {}

        /** None came before the deadline. */
        record NoCard() implements CardResult {}

        /** A card is there but does not answer: the wrong way round, without a chip, or broken. */
        record Unresponsive(String code) implements CardResult {}

        record Failed(Failure failure) implements CardResult {}
    }

    /** Outcome of {@link #exchange}. */
    sealed interface ExchangeResult {

        /** @param response data and the two status bytes, so at least two */
        @SuppressWarnings("ArrayRecordComponent") // bytes of the wire, compared by nobody
        record Answered(byte[] response) implements ExchangeResult {}

        /** The card was pulled, or none had been awaited. */
        record CardRemoved(String code) implements ExchangeResult {}

        /**
         * The card is there but forgot what was said before, or stopped in the middle: reset by another program, dirty
         * contacts. {@link #awaitCard} begins anew.
         */
        record Interrupted(String code) implements ExchangeResult {}

        /** The reader failed. After {@link Failure.Cause#TIMED_OUT} what the card did is not known. */
        record Failed(Failure failure) implements ExchangeResult {}
    }

    /** Outcome of {@link #uid}. */
    sealed interface UidResult {

        /**
         * Not an identity.
         *
         * @param uid 4 to 10 bytes
         * @param random whether the card says that it makes it up (ISO 14443-3: four bytes, the first 08)
         */
        @SuppressWarnings("ArrayRecordComponent") // bytes of the wire, compared by nobody
        record Known(byte[] uid, boolean random) implements UidResult {}

        /** A contact card, or a reader that does not tell. */
        record NotOffered(String code) implements UidResult {}

        record CardRemoved(String code) implements UidResult {}

        record Failed(Failure failure) implements UidResult {}
    }
}
