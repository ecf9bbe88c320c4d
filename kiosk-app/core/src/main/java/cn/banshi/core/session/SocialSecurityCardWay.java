package cn.banshi.core.session;

import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.text.Word;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.smartcard.SocialSecurityCard;
import cn.banshi.device.smartcard.SocialSecurityCardReader;
import cn.banshi.device.smartcard.SocialSecurityCardReader.ReadResult;
import cn.banshi.device.smartcard.SocialSecurityCardReader.Rejection;

/** A social-security card is put into the slot. */
record SocialSecurityCardWay(SocialSecurityCardReader reader) implements CardWay {

    @Override
    public CardPlace place() {
        return CardPlace.SLOT;
    }

    @Override
    public IdentityProblem unreadable() {
        return IdentityProblem.CHIP_UNREADABLE;
    }

    @Override
    public IdentityProblem expired() {
        return IdentityProblem.CHIP_EXPIRED;
    }

    @Override
    public Reading read(Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        return switch (reader.read(deadline, cancellation, cardFound)) {
            case ReadResult.Read(SocialSecurityCard card) -> new Reading.Read(new ShownCard.OfSocialSecurity(card));
            case ReadResult.NoCard none -> new Reading.NotRead(IdentityProblem.NO_CARD, Ending.NO_CARD);
            case ReadResult.CardRemoved removed -> new Reading.NotRead(IdentityProblem.CHIP_PULLED, Ending.REMOVED);
            case ReadResult.CardRejected(Rejection reason, String code) -> {
                Log.write(new LogEvent.CardRejected(Word.orOther(code), reason));
                yield new Reading.NotRead(problem(reason), Ending.REJECTED);
            }
            case ReadResult.Failed(Failure failure) -> new Reading.Failed(failure);
        };
    }

    private static IdentityProblem problem(Rejection reason) {
        return switch (reason) {
            case UNRESPONSIVE -> IdentityProblem.CHIP_SILENT;
            case UNKNOWN_CARD -> IdentityProblem.CHIP_UNKNOWN;
            case LOCKED -> IdentityProblem.CHIP_LOCKED;
            case UNREADABLE, MALFORMED -> IdentityProblem.CHIP_UNREADABLE;
        };
    }

    @Override
    public Presence presence(Deadline deadline) {
        return reader.presence(deadline);
    }
}
