package cn.banshi.device.smartcard;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;

/** Contact and contactless smart cards (ISO 7816, PC/SC): social-security card, bank-type card. */
public interface SmartCardReader extends Device {

    /** Waits for a card and gives its answer to reset. */
    CardResult awaitCard(Deadline deadline, Cancellation cancellation);

    /**
     * Exchanges one APDU with the card that {@link #awaitCard} reported.
     *
     * @param command 4 to 65,544 bytes (ISO 7816-4, clause 5)
     */
    ExchangeResult exchange(byte[] command, Deadline deadline);

    /** Outcome of {@link #awaitCard}. */
    sealed interface CardResult {

        /** @param answerToReset 2 to 33 bytes */
        @SuppressWarnings("ArrayRecordComponent") // bytes of the wire, compared by nobody
        record Present(byte[] answerToReset) implements CardResult {}

        record NoCard() implements CardResult {}

        record Failed(Failure failure) implements CardResult {}
    }

    /** Outcome of {@link #exchange}. */
    sealed interface ExchangeResult {

        /** @param response data and the two status bytes */
        @SuppressWarnings("ArrayRecordComponent") // bytes of the wire, compared by nobody
        record Answered(byte[] response) implements ExchangeResult {}

        record CardRemoved() implements ExchangeResult {}

        record Failed(Failure failure) implements ExchangeResult {}
    }
}
