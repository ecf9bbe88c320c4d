package cn.banshi.core.session;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.idcard.IdCardReader.Presence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identity code of the city's app is held before the barcode reader. Who its owner is, only the platform knows. */
record AppCodeWay(BarcodeReader reader) implements CardWay {

    /** {@code AppCode} of the contract, as the app shows it. */
    private static final Pattern CODE = Pattern.compile("BANSHI-ID:([A-Za-z0-9_-]{32,64})");

    @Override
    public CardPlace place() {
        return CardPlace.SCANNER;
    }

    @Override
    public IdentityProblem unreadable() {
        return IdentityProblem.CODE_FOREIGN;
    }

    @Override
    public IdentityProblem expired() {
        return IdentityProblem.CODE_EXPIRED;
    }

    /** A code is read in the moment in which it is found. */
    @Override
    public Reading read(Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        return switch (reader.scan(deadline, cancellation)) {
            case ScanResult.Scanned(var symbology, String text) -> reading(CODE.matcher(text));
            case ScanResult.Nothing nothing -> new Reading.NotRead(IdentityProblem.NO_CARD, Ending.NO_CARD);
            case ScanResult.Failed(Failure failure) -> new Reading.Failed(failure);
        };
    }

    private static Reading reading(Matcher code) {
        return code.matches()
                ? new Reading.Read(ShownCard.OfApp.shown(code.group(1)))
                : new Reading.NotRead(IdentityProblem.CODE_FOREIGN, Ending.REJECTED);
    }

    /** What a phone shows is gone with the phone. */
    @Override
    public Presence presence(Deadline deadline) {
        return new Presence.Absent();
    }
}
