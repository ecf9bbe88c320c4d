package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent.ConsentGiven;
import cn.banshi.core.backend.SubmissionBody.Consented;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.session.Effect.StartTimer;
import cn.banshi.core.text.Word;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Does what the machine asks for. What blocks is started and reports later; the rest answers at once. */
final class Effects {

    private final Library library;
    private final InstantSource clock;
    private final Timers timers;
    private final Works works;
    private final Witness witness;
    private final Hands hands;

    Effects(Library library, InstantSource clock, Timers timers, Works works, Witness witness, Hands hands) {
        this.library = library;
        this.clock = clock;
        this.timers = timers;
        this.works = works;
        this.witness = witness;
        this.hands = hands;
    }

    /** Who does what. */
    record Hands(Preflight preflight, GoOnWork goOn, CardWork card, NumberWork number, IdentityWork identity,
            PrincipalWork principal, OtherWork other,
            PageWork pages,
            FaceWork face,
            ApplicationWork application, AnswerWork answer, DraftWork draft, ProofWork proof, PaymentWork payment,
            ReceiptWork receipt,
            AftermathWork aftermath,
            MaterialWork materials, PhoneWork phone,
            SelfCheck check, LeftCardWork leftCard, LeftSlipWork leftSlip, HelpWork help) {}

    /** @return what happened at once, if anything */
    Optional<SessionEvent> perform(Effect effect, Snapshot now, Visit visit) {
        return switch (effect) {
            case StartTimer(Timer timer, Duration delay) -> done(() -> timers.start(timer, delay));
            case Effect.StopTimer(Timer timer) -> done(() -> timers.stop(timer));
            case Effect.Preflight(String service) -> hands.preflight.look(service);
            case Effect.KeepConsent(String service) -> done(() -> consented(service, visit));
            case Effect.StartScanning scan -> done(hands.goOn::scan);
            case Effect.StopScanning stop -> done(hands.goOn::stop);
            case Effect.FindNumber find -> Optional.of(visit.brought().orElse("")).flatMap(hands.goOn::find);
            case Effect.StartReading start -> done(hands.card::start);
            case Effect.ResumeReading resume -> done(hands.card::resume);
            case Effect.StopReading stop -> done(hands.card::stop);
            case Effect.Verify(String service) -> done(() -> hands.identity.verify(service, visit));
            case Effect.CheckTyped(var stage) -> Optional.of(NumberWork.check(stage, visit));
            case Effect.ClaimNumber(String service) -> done(() -> hands.number.claim(service, visit));
            case Effect.ForgetTyped forget -> done(() -> hands.number.forget(visit));
            case Effect.ForgetPerson forget -> done(visit::forgetPerson);
            case Effect.FindPrincipals(String service) -> done(() -> hands.principal.find(service, visit));
            case Effect.KeepOtherConsent(Errand errand) -> done(
                    () -> hands.other.agreed(errand, visit, clock.instant()));
            case Effect.ReadAnother another -> done(() -> hands.card.startAnother(visit));
            case Effect.TellOther(Errand errand) -> done(() -> hands.other.tell(errand, visit));
            case Effect.NotePrincipal(String service) -> done(() -> hands.principal.note(service, visit));
            case Effect.Fetch(String service) -> done(() -> {
                hands.card.describe(visit);
                visit.scanning(hands.materials.scanning());
                hands.identity.fetch(service, visit);
            });
            case Effect.CheckQuestion(String service, String page, int part) -> Optional.of(
                    hands.pages.check(service, page, part, visit));
            case Effect.CheckPage(String service, String page, boolean toReview) -> Optional.of(
                    hands.pages.check(service, page, toReview, visit));
            case Effect.LookUp(String service) -> done(() -> hands.answer.lookUp(service, visit));
            case Effect.PrintAnswer(String service) -> done(
                    () -> hands.receipt.printAnswer(service, visit, now.mode().language()));
            case Effect.PrintGuide(String service) -> done(
                    () -> hands.receipt.printGuide(service, now.mode().language()));
            case Effect.FindDraft(String service) -> Optional.of(hands.draft.look(service, visit));
            case Effect.LeaveDraft(String service) -> Optional.of(hands.draft.leave(service, visit));
            case Effect.TakeDraft(String service) -> {
                hands.draft.take(service, visit);
                yield Optional.of(new SessionEvent.DraftTaken(hands.pages.open(service, visit)));
            }
            case Effect.KeepDraft(String service, String page) -> done(() -> hands.draft.keep(service, page, visit));
            case Effect.PrintDraft(String service, var draft) -> done(
                    () -> hands.receipt.printDraft(service, draft, visit, now.mode().language()));
            case Effect.PrintProof(String service) -> done(() -> hands.proof.print(service, visit));
            case Effect.PrintCopy(String service, AnswerRecord of) -> done(() -> hands.proof.copy(service, of, visit));
            case Effect.AskPage(String service, String page) -> hands.pages.ask(service, page, visit);
            case Effect.FindPageBefore(String service, String page) -> Optional.of(
                    new SessionEvent.PageBefore(hands.pages.before(service, page, visit)));
            case Effect.FindMaterial find -> Optional.of(hands.materials.find(find, visit));
            case Effect.LookAtPlate look -> done(hands.materials::look);
            case Effect.StopLooking stop -> done(() -> {
                timers.stop(Timer.PLATE);
                hands.materials.stop(visit);
            });
            case Effect.OpenPhone open -> done(() -> hands.phone.open(open, visit));
            case Effect.LookAtPhone look -> done(() -> hands.phone.look(visit));
            case Effect.StopPhone stop -> done(() -> {
                timers.stop(Timer.PHONE);
                hands.phone.stop(visit);
            });
            case Effect.ShowReceived show -> done(visit.originals()::showReceived);
            case Effect.DropReceived drop -> done(visit.originals()::dropReceived);
            case Effect.DropShown drop -> done(visit.originals()::dropShown);
            case Effect.KeepPage(String material) -> done(() -> visit.originals().keepShown(material));
            case Effect.DropPage(String material, int page) -> done(() -> visit.originals().drop(material, page));
            case Effect.Fill(String service, String page, String field) -> done(
                    () -> hands.pages.fill(service, page, field, visit));
            case Effect.SendCode(String service, String page) -> hands.pages.sendCode(service, page, visit);
            case Effect.KeepFaceConsent(String service, String page) -> done(
                    () -> hands.face.consented(service, page, visit));
            case Effect.ProveFace(String service, String page) -> done(() -> hands.face.prove(service, page, visit));
            case Effect.StopProof stop -> done(() -> hands.face.stop(visit));
            case Effect.ForgetFace(String service, String page) -> done(
                    () -> hands.face.withdrawn(service, page, visit));
            case Effect.RecordApplication(String service) -> done(() -> hands.application.record(service, visit));
            case Effect.Deliver(String service) -> done(() -> hands.application.deliver(service, visit));
            case Effect.OrderPayment(String service) -> done(() -> hands.payment.order(service, visit));
            case Effect.AskPayment ask -> done(() -> hands.payment.ask(visit));
            case Effect.RenewPayment(String service) -> done(() -> hands.payment.renew(service, visit));
            case Effect.Print(String service, var truth) -> done(
                    () -> hands.receipt.print(service, truth, visit, now.mode().language()));
            case Effect.LookBack back -> done(hands.aftermath::lookBack);
            case Effect.CloseAftermath close -> done(hands.aftermath::close);
            case Effect.PrintNumber(String reference, boolean received) -> done(
                    () -> hands.receipt.printNumber(reference, received, now.mode().language()));
            case Effect.SendRating(int level, var reasons) -> done(
                    () -> hands.application.rate(level, List.copyOf(reasons), visit));
            case Effect.SelfCheck check -> done(hands.check::start);
            case Effect.CallHelp call -> done(() -> hands.help.call(now));
            case Effect.AskHelp ask -> done(hands.help::ask);
            case Effect.TellCase tell -> done(() -> hands.help.tell(visit));
            case Effect.EndHelp end -> done(hands.help::end);
            case Effect.LookAtReader look -> done(hands.leftCard::look);
            case Effect.CallOwner call -> done(hands.leftCard::call);
            case Effect.GiveUpAsking giveUp -> done(() -> {
                Works.Kind.ASKED.forEach(works::giveUp);
                visit.behalf().wipeGiver();
            });
            case Effect.CardLeft left -> done(hands.leftCard::left);
            case Effect.LeftCardTaken taken -> done(hands.leftCard::taken);
            case Effect.LookAtSlot look -> Optional.of(hands.leftSlip.look());
            case Effect.WatchSlot watch -> hands.leftSlip.watch();
            case Effect.SlipLeft left -> done(hands.leftSlip::left);
            case Effect.Restart restart -> done(hands.check::restart);
            case Effect.ForgetService forget -> done(() -> forget(visit));
            case Effect.Wipe wipe -> done(() -> wipe(visit));
        };
    }

    private static Optional<SessionEvent> done(Runnable work) {
        work.run();
        return Optional.empty();
    }

    private void consented(String service, Visit visit) {
        List<Consented> given = consents(service);
        visit.keep(given);
        given.forEach(clause -> witness.notes()
                .note(number -> new ConsentGiven(number, Word.of(service), Word.of(clause.id()), clause.version())));
    }

    private List<Consented> consents(String service) {
        return library.catalogue()
                .known(service)
                .procedureHere()
                .consents()
                .stream()
                .map(clause -> new Consented(clause.id(), clause.version(), clock.instant()))
                .toList();
    }

    private void forget(Visit visit) {
        hands.face.stop(visit);
        hands.proof.stop();
        works.giveUpAll();
        hands.phone.stop(visit);
        visit.forgetService();
    }

    private void wipe(Visit visit) {
        hands.card.stop();
        hands.goOn.stop();
        hands.face.stop(visit);
        hands.proof.stop();
        works.giveUpAll();
        hands.phone.stop(visit);
        timers.stopAll();
        hands.leftCard.forget();
        visit.wipe();
        witness.wiped(visit.isEmpty());
        if (!visit.isEmpty()) {
            throw new IllegalStateException("the visit's holder is not empty after wiping");
        }
        Log.write(new LogEvent.VisitWiped());
    }
}
