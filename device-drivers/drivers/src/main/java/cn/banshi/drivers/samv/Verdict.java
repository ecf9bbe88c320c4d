package cn.banshi.drivers.samv;

import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.device.idcard.IdCardReader.Rejection;

/** What a status that is no success means for the person at the terminal: another card, or another reader. */
final class Verdict {

    private Verdict() {}

    static ReadResult of(SamvAnswer answer) {
        return switch (answer.status()) {
            case NO_CARD -> new ReadResult.CardRemoved(answer.code());
            case UNKNOWN_CARD -> rejected(Rejection.UNKNOWN_CARD, answer);
            case SELECT_FAILED -> rejected(Rejection.NOT_SELECTED, answer);
            case READ_FAILED, NO_SUCH_ITEM, LENGTH_ERROR -> rejected(Rejection.UNREADABLE, answer);
            case CARD_REFUSED_MODULE, MODULE_REFUSED_CARD, DATA_NOT_VERIFIED, FINGERPRINT_NOT_VERIFIED,
                    RANDOM_FAILED -> rejected(Rejection.AUTHENTICATION_FAILED, answer);
            case SELF_TEST_FAILED, NOT_AUTHORISED, UNIDENTIFIED, BAD_COMMAND, BAD_CHECKSUM, BAD_LENGTH, NOT_ALLOWED,
                    UNLISTED, SUCCESS, FOUND -> new ReadResult.Failed(failure(answer));
        };
    }

    /** For commands that concern the module alone, every status but the expected one is the reader's failure. */
    static Failure failure(SamvAnswer answer) {
        Cause cause = switch (answer.status()) {
            case SELF_TEST_FAILED, NOT_AUTHORISED, UNIDENTIFIED -> Cause.HARDWARE_ERROR;
            case BAD_COMMAND -> Cause.UNSUPPORTED;
            case SUCCESS, FOUND, NO_SUCH_ITEM, BAD_CHECKSUM, BAD_LENGTH, NOT_ALLOWED, CARD_REFUSED_MODULE,
                    MODULE_REFUSED_CARD, DATA_NOT_VERIFIED, FINGERPRINT_NOT_VERIFIED, LENGTH_ERROR, UNKNOWN_CARD,
                    READ_FAILED, RANDOM_FAILED, NO_CARD, SELECT_FAILED, UNLISTED -> Cause.PROTOCOL_ERROR;
        };
        return new Failure(cause, answer.code(), "ID card reader: " + answer.status().meaning() + " (status "
                + answer.raw() + ")");
    }

    private static ReadResult rejected(Rejection reason, SamvAnswer answer) {
        return new ReadResult.CardRejected(reason, answer.code());
    }
}
