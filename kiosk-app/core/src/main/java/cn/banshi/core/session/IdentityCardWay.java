package cn.banshi.core.session;

import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.text.Word;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.device.idcard.IdCardReader.Rejection;

/** An identity card is laid on its reader. */
record IdentityCardWay(IdCardReader reader) implements CardWay {

    @Override
    public CardPlace place() {
        return CardPlace.READER;
    }

    @Override
    public IdentityProblem unreadable() {
        return IdentityProblem.UNREADABLE;
    }

    @Override
    public IdentityProblem expired() {
        return IdentityProblem.EXPIRED;
    }

    @Override
    public Reading read(Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        return switch (reader.read(ReadRequest.TEXT_AND_PHOTO, deadline, cancellation, cardFound)) {
            case ReadResult.Read(IdCard card) -> new Reading.Read(new ShownCard.OfIdentity(card));
            case ReadResult.NoCard none -> new Reading.NotRead(IdentityProblem.NO_CARD, Ending.NO_CARD);
            case ReadResult.CardRemoved removed -> new Reading.NotRead(IdentityProblem.CARD_REMOVED, Ending.REMOVED);
            case ReadResult.CardRejected(Rejection reason, String code) -> {
                Log.write(new LogEvent.CardRejected(Word.orOther(code), reason));
                yield new Reading.NotRead(problem(reason), Ending.REJECTED);
            }
            case ReadResult.Failed(Failure failure) -> new Reading.Failed(failure);
        };
    }

    private static IdentityProblem problem(Rejection reason) {
        return switch (reason) {
            case UNKNOWN_CARD -> IdentityProblem.UNKNOWN_CARD;
            case NOT_SELECTED -> IdentityProblem.NOT_SELECTED;
            case UNREADABLE, MALFORMED -> IdentityProblem.UNREADABLE;
            case AUTHENTICATION_FAILED -> IdentityProblem.NOT_ACCEPTED;
        };
    }

    @Override
    public Presence presence(Deadline deadline) {
        return reader.presence(deadline);
    }
}
