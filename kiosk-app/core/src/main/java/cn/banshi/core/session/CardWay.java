package cn.banshi.core.session;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.smartcard.SocialSecurityCardReader;

/** A way for a citizen to say who they are: a place for a card, or for the app's code in its place, and what reads it there. */
public sealed interface CardWay permits IdentityCardWay, SocialSecurityCardWay, AppCodeWay {

    static CardWay of(IdCardReader reader) {
        return new IdentityCardWay(reader);
    }

    static CardWay of(SocialSecurityCardReader reader) {
        return new SocialSecurityCardWay(reader);
    }

    /** By the code of the city's app. */
    static CardWay of(BarcodeReader reader) {
        return new AppCodeWay(reader);
    }

    CardPlace place();

    /** Why a good reader could not read a card that it had begun to read. */
    IdentityProblem unreadable();

    /** Why a card that was read is not taken. */
    IdentityProblem expired();

    /**
     * Waits for a card and reads it.
     *
     * @param cardFound run at most once, when the reading begins; never by a reader that cannot tell
     */
    Reading read(Deadline deadline, Cancellation cancellation, Runnable cardFound);

    Presence presence(Deadline deadline);

    /** What reads there. */
    Device reader();

    /** Never blocks. */
    default DeviceStatus status() {
        return reader().status();
    }

    default DeviceStatus check(Deadline deadline) {
        return reader().check(deadline);
    }

    /** What came of a wait. */
    sealed interface Reading {

        record Read(ShownCard card) implements Reading {}

        /** No card came, or the one that did is no good. */
        record NotRead(IdentityProblem problem, Ending ending) implements Reading {}

        /** The reader failed, not the card. */
        record Failed(Failure failure) implements Reading {}
    }

    /** Kinds of {@link Reading.NotRead}. */
    enum Ending {
        NO_CARD, REMOVED, REJECTED
    }
}
