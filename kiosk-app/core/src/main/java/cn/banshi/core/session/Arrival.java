package cn.banshi.core.session;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.session.SessionState.Consent;
import cn.banshi.core.session.SessionState.Fault;
import cn.banshi.core.session.SessionState.Fetching;
import cn.banshi.core.session.SessionState.Form;
import cn.banshi.core.session.SessionState.Goodbye;
import cn.banshi.core.session.SessionState.Home;
import cn.banshi.core.session.SessionState.Identifying;
import cn.banshi.core.session.SessionState.Intro;
import cn.banshi.core.session.SessionState.Material;
import cn.banshi.core.session.SessionState.Result;
import java.util.List;

/** What has to be done on arriving in a state. Pure. */
final class Arrival {

    private final Catalogue catalogue;
    private final Delays delays;

    Arrival(Catalogue catalogue, Delays delays) {
        this.catalogue = catalogue;
        this.delays = delays;
    }

    /** @param leftCard what is known of a card from before */
    List<Effect> at(SessionState target, LeftCard leftCard) {
        return switch (target) {
            case Intro intro -> List.of(new Effect.Preflight(intro.service()));
            // a card from before identifies nobody
            case Identifying identifying -> List.of(leftCard == LeftCard.NONE
                    ? new Effect.StartReading()
                    : new Effect.LookAtReader());
            case SessionState.CardRefused refused -> refused.rests()
                    ? List.of()
                    : List.of(new Effect.StartTimer(Timer.READ_AGAIN, delays.readAgain()));
            case SessionState.ByNumber number -> List.of();
            case SessionState.Verifying(String service) -> List.of(new Effect.Verify(service));
            case SessionState.SeekingPrincipals(String service) -> List.of(new Effect.FindPrincipals(service));
            case SessionState.ForWhom whom -> List.of();
            case SessionState.OtherConsent consent -> List.of();
            case SessionState.OtherCard card -> OtherRegion.arriving(card, leftCard, delays);
            case SessionState.OtherRecording(Errand errand) -> List.of(new Effect.TellOther(errand));
            case SessionState.Unmandated unmandated -> List.of();
            case Fetching(String service) -> List.of(new Effect.Fetch(service));
            case SessionState.Asking(Form form) -> List.of(new Effect.AskPage(form.service(), form.page()));
            case SessionState.FaceProof proof -> List.of(
                    new Effect.ProveFace(proof.form().service(), proof.form().page()));
            case SessionState.FaceConsent consent -> List.of();
            case SessionState.FaceDoubt doubt -> List.of();
            case Material material -> arriving(material);
            case SessionState.Recording(String service) -> List.of(new Effect.RecordApplication(service));
            case SessionState.Delivering delivering -> List.of(
                    new Effect.StartTimer(Timer.LEAVABLE, delays.leavable()), new Effect.Deliver(delivering.service()));
            case Goodbye goodbye -> List.of(new Effect.Wipe(), new Effect.SelfCheck(), new Effect.LookAtReader(),
                    new Effect.LookAtSlot(), new Effect.StartTimer(Timer.SLIP_LEFT, Delays.LEFT),
                    new Effect.StartTimer(Timer.GOODBYE, delays.goodbye()));
            case Fault fault -> switch (fault.code()) {
                case INTERNAL -> List.of(new Effect.Wipe());
                case NOT_CLEAN -> List.of(new Effect.StartTimer(Timer.RESTART, delays.restart()));
                case READER_DOWN, BACKEND_DOWN, DATA_UNAVAILABLE, ORDER_UNAVAILABLE, ENTRUSTING_UNANSWERED,
                        NOT_RECORDED -> List
                                .of();
            };
            case SessionState.Interrupted interrupted -> List.of(
                    new Effect.StartTimer(Timer.AFTERMATH, delays.aftermath()),
                    new Effect.StartTimer(Timer.LOOK_BACK, Delays.LOOK_BACK));
            case SessionState.Attract attract -> List.of();
            case Home home -> List.of();
            case SessionState.Searching searching -> List.of();
            case SessionState.GoingOn goingOn -> List.of(new Effect.StartScanning());
            case SessionState.FindingNumber finding -> List.of(new Effect.FindNumber());
            case Consent consent -> List.of();
            case SessionState.Confirm confirm -> List.of();
            case SessionState.DataWrong wrong -> List.of();
            case SessionState.Eligibility eligibility -> List.of();
            case Form form -> List.of();
            case SessionState.Review review -> List.of();
            case SessionState.KeepingDraft(String service, var from) -> List.of(new Effect.KeepDraft(service,
                    from instanceof Form form ? form.page() : ""));
            case SessionState.DraftKept kept -> List.of();
            case SessionState.DraftOffered offered -> List.of();
            case SessionState.Signing signing -> List.of();
            case SessionState.Ordering(String service) -> List.of(new Effect.OrderPayment(service));
            case SessionState.Paying paying -> List.of(paying.bill() == Payable.RENEWING
                    ? new Effect.RenewPayment(paying.service())
                    : new Effect.AskPayment());
            case Result result -> List.of();
            case SessionState.LookingUp(String service) -> List.of(new Effect.LookUp(service));
            case SessionState.Answered answered -> List.of();
            case SessionState.Rating rating -> List.of();
        };
    }

    private List<Effect> arriving(Material material) {
        return switch (material.plate()) {
            case Plate.Looking looking -> List.of(new Effect.LookAtPlate());
            case Plate.Phone phone -> List.of(new Effect.OpenPhone(material.service(), material.material(),
                    most(material) - material.taken()));
            case Plate.Shown _,Plate.Stacked _,Plate.Away _,Plate.Elsewhere _,Plate.Received _,Plate.OnFile _ -> List
                    .of();
        };
    }

    private int most(Material now) {
        return catalogue.known(now.service())
                .procedureHere()
                .material(now.material())
                .orElseThrow(() -> new IllegalStateException("no material " + now.material() + " in " + now.service()))
                .pages()
                .most();
    }
}
