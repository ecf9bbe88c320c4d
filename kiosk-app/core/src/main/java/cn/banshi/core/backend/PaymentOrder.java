package cn.banshi.core.backend;

import cn.banshi.core.text.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a case is paid with the payer's own app. Money and cards never come near the terminal. Holds nothing of the payer.
 *
 * @param fen what the office asks for
 * @param link content of the QR code
 * @param secondsLeft until it expires, by the platform's clock; 0 unless it is open
 * @param payUntil last day on which the case can be paid, by another order or at a counter
 * @param paidAt there exactly when it is paid
 * @param caseDone whether nothing is left to do about the case
 */
public record PaymentOrder(String number, String caseNumber, State state, long fen, Words words, List<Way> ways,
        String link, int secondsLeft, LocalDate payUntil, Optional<Instant> paidAt, boolean caseDone) {

    /**
     * In plain words.
     *
     * @param purpose what for
     * @param payee to whom
     * @param message what the order's state means for the case
     */
    public record Words(Localized purpose, Localized payee, Localized message) {}

    /** What has become of it. Money that comes in late makes any of them {@link #PAID}. */
    public enum State {
        /** It can be paid. */
        OPEN,
        /** For good. */
        PAID,
        /** Its time is over. */
        EXPIRED,
        /** By the payer, or by the office. */
        CLOSED,
        /** The bank said no. */
        FAILED;

        /** Whether another order may be asked for. */
        public boolean over() {
            return this != OPEN && this != PAID;
        }
    }

    /** Apps that can pay. */
    public enum Way {
        WECHAT, ALIPAY, UNIONPAY, DIGITAL_YUAN
    }

    public boolean paid() {
        return state == State.PAID;
    }
}
