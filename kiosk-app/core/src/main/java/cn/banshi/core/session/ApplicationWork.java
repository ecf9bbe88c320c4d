package cn.banshi.core.session;

import cn.banshi.core.journey.Procedure;
import cn.banshi.core.audit.AuditEvent.SignatureMade;
import cn.banshi.core.audit.Digest;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Correction;
import cn.banshi.core.backend.PictureSource;
import cn.banshi.core.backend.SubmissionBody;
import cn.banshi.core.document.ApplicationForm;
import cn.banshi.core.document.ApplicationForm.Section;
import cn.banshi.core.document.DocumentComposer.Composed;
import cn.banshi.core.form.Form;
import cn.banshi.core.journey.Filing.Offline;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Part;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.journey.Service;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.outbox.Outbox.Entry;
import cn.banshi.core.outbox.Outbox.Recorded;
import cn.banshi.core.screen.Picture;
import cn.banshi.core.session.StepClock.Who;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Word;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the application, records it before anything is promised, and delivers it. */
final class ApplicationWork {

    private final Ports ports;
    private final Works works;
    private final StepClock steps;
    private final Library library;
    private final Pace pace;
    private final Witness witness;
    private final VisitForms forms;

    ApplicationWork(Ports ports, Works works, StepClock steps, Library library, Pace pace, Witness witness) {
        this.ports = ports;
        this.works = works;
        this.steps = steps;
        this.library = library;
        this.pace = pace;
        this.witness = witness;
        this.forms = new VisitForms(library, pace.clock());
    }

    /** Everything the work needs, taken from the holder on the session's thread. */
    private record Draft(Service service, Paperwork paperwork, Optional<Applicant> applicant,
            Map<String, Object> answers, List<SubmissionBody.Consented> consents,
            List<SubmissionBody.Material> materials, Optional<Visit.Signed> signed,
            List<String> parts) {

        @Override
        public String toString() {
            return "Draft";
        }
    }

    /** @param principal whom the owner of the card acts for, if anybody */
    private record Applicant(ShownCard card, String token, String mobile, Optional<String> draft,
            Optional<String> corrects, Optional<Backend.Principal> principal) {

        SubmissionBody.Person person() {
            return principal.map(other -> new SubmissionBody.Person(other.name(), other.number(), mobile))
                    .orElseGet(() -> new SubmissionBody.Person(card.name(), card.number(), mobile));
        }

        Optional<SubmissionBody.Agent> agent() {
            return principal
                    .map(other -> new SubmissionBody.Agent(card.name(), card.number(), other.mandate()));
        }

        @Override
        public String toString() {
            return "Applicant";
        }
    }

    void record(String serviceId, Visit visit) {
        Form form = forms.form(serviceId, visit);
        Service service = library.catalogue().known(serviceId);
        Optional<Visit.Signed> signed = signed(service, visit);
        signed.ifPresent(made -> witness.notes()
                .note(number -> new SignatureMade(number, Word.of(serviceId), new Digest(made.strokes().sha256()))));
        List<SubmissionBody.Material> materials = materials(form, visit);
        var draft = new Draft(service, new Paperwork(service, form, library.terminal(), materials, behalf(visit)),
                applicant(service, form, visit), form.submission(), visit.consents(), materials, signed,
                form.parts().stream().map(Part::id).toList());
        List<String> unfit = form.unfit();
        works.start(Kind.RECORD, () -> {
            try {
                return unfit.isEmpty() ? record(draft) : notTaken(unfit);
            } finally {
                materials.forEach(ApplicationWork::wipe);
            }
        });
    }

    private Optional<Section> behalf(Visit visit) {
        List<ApplicationForm.Row> rows = BehalfRows.paper(visit, library.texts());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(library.texts().get(TextKey.BEHALF).zh(), rows));
    }

    /** The office would send it back when the citizen is gone. */
    private static Finding notTaken(List<String> unfit) {
        Log.write(new LogEvent.NotRecorded(
                Detail.of("answers are not in the form of the contract: " + String.join(", ", unfit))));
        return Finding.of(new SessionEvent.NotRecorded());
    }

    private static Optional<Visit.Signed> signed(Service service, Visit visit) {
        return service.procedureHere().has(StepKind.SIGN)
                ? Optional.of(visit.signed().orElseThrow())
                : Optional.empty();
    }

    /** Whoever need not say who they are stays unnamed, even where they are known from a service before. */
    private static Optional<Applicant> applicant(Service service, Form form, Visit visit) {
        return service.procedureHere().has(StepKind.IDENTIFY)
                ? Optional.of(new Applicant(visit.card().orElseThrow(), visit.identityToken().orElseThrow(),
                        form.mobile().orElse(""), visit.resumed(),
                        visit.correction().map(Correction::caseNumber), visit.principal()))
                : Optional.empty();
    }

    private Finding record(Draft draft) {
        String reference = ports.outbox().nextReference();
        Instant now = pace.clock().instant();
        if (draft.signed.isEmpty()) {
            return record(draft, reference, now, new byte[0]);
        }
        return switch (ports.documents()
                .compose(draft.paperwork.applicationForm(reference, now, draft.signed.get()))) {
            case Composed.NotComposed(String detail) -> {
                Log.write(new LogEvent.DocumentNotComposed(Detail.of(detail)));
                yield Finding.of(new SessionEvent.NotRecorded());
            }
            case Composed.Pdf(byte[] pdf, int pages) -> record(draft, reference, now, pdf);
        };
    }

    /** @param pdf empty where nothing is signed */
    private Finding record(Draft draft, String reference, Instant now, byte[] pdf) {
        byte[] body = body(draft, reference, now, pdf).json();
        UUID key = pace.keys().get();
        var entry = new Entry(key, reference, draft.service.id(), draft.service.version(), body.clone());
        return switch (ports.outbox().record(entry)) {
            case Recorded.Safe safe -> {
                var application = new Application(reference, key, pdf, body, now);
                yield new Finding(visit -> {
                    visit.keep(application);
                    return Optional.of(new SessionEvent.Recorded(reference));
                }, application::wipe);
            }
            case Recorded.NotRecorded(String detail) -> {
                Arrays.fill(pdf, (byte) 0);
                Arrays.fill(body, (byte) 0);
                Log.write(new LogEvent.NotRecorded(Detail.of(detail)));
                yield Finding.of(new SessionEvent.NotRecorded());
            }
        };
    }

    /** Copies: the pictures themselves stay the visit's, and may be wiped while this is written. */
    private List<SubmissionBody.Material> materials(Form form, Visit visit) {
        return Stream.concat(form.papers()
                .needed()
                .stream()
                .filter(material -> !VisitForms.filed(material, visit))
                .map(material -> material(material, form, visit)),
                form.papers()
                        .promised()
                        .stream()
                        .map(paper -> SubmissionBody.Material.promised(paper.id(), paper.title().zh())))
                .toList();
    }

    private static SubmissionBody.Material material(Material material, Form form, Visit visit) {
        String title = material.words().title().zh();
        return form.papers()
                .certificate(material)
                .map(onFile -> SubmissionBody.Material.onFile(material.id(), title,
                        new SubmissionBody.OnFile(onFile.number(), onFile.issuer(), onFile.validUntil())))
                .orElseGet(() -> SubmissionBody.Material.ofPages(material.id(), title, visit.originals()
                        .pages(material.id())
                        .stream()
                        .map(page -> SubmissionBody.Page.of(page.copy(), source(page, visit)))
                        .toList()));
    }

    private static PictureSource source(Picture page, Visit visit) {
        return visit.originals().byPhone(page) ? PictureSource.PHONE : PictureSource.DOCUMENT_CAMERA;
    }

    private static void wipe(SubmissionBody.Material material) {
        material.pages().forEach(page -> Arrays.fill(page.picture(), (byte) 0));
    }

    private SubmissionBody body(Draft draft, String reference, Instant now, byte[] pdf) {
        return new SubmissionBody(new SubmissionBody.Service(draft.service.id(), draft.service.version(), draft.parts),
                new SubmissionBody.Origin(library.terminal().id(), reference, draft.applicant.map(Applicant::token),
                        draft.applicant.flatMap(Applicant::draft), draft.applicant.flatMap(Applicant::corrects)),
                draft.applicant.map(Applicant::person), draft.applicant.flatMap(Applicant::agent),
                draft.answers, draft.consents,
                draft.signed.map(made -> new SubmissionBody.Signed(made.strokes().sha256(), made.at(), pdf,
                        made.strokes().confirmed())),
                draft.materials, now);
    }

    void deliver(String service, Visit visit) {
        UUID key = visit.application().orElseThrow().key();
        Procedure procedure = library.catalogue().known(service).procedureHere();
        works.start(Kind.DELIVER, () -> finding(key, timed(key), procedure));
    }

    private Delivery timed(UUID key) {
        steps.begin(Who.BACKEND);
        try {
            return ports.outbox().deliver(key, pace.delays().delivery());
        } finally {
            steps.end(Who.BACKEND);
        }
    }

    private Finding finding(UUID key, Delivery delivery, Procedure procedure) {
        return switch (delivery) {
            case Delivery.Acknowledged(Backend.Receipt receipt) -> Finding.of(
                    new SessionEvent.Delivered(truth(procedure, receipt)), visit -> {
                        visit.keep(receipt);
                        receipt.payment()
                                .ifPresent(order -> visit.keep(new Visit.Billed(order, pace.clock().instant())));
                    });
            case Delivery.Rejected(String type, String detail) -> {
                Log.write(new LogEvent.SubmissionRejected(Word.orOther(type.substring(type.lastIndexOf('/') + 1))));
                yield Finding.of(new SessionEvent.Delivered(Truth.REJECTED));
            }
            case Delivery.Pending(boolean handedOver) -> Finding.of(new SessionEvent.Delivered(
                    handedOver ? Truth.MAYBE_HANDED_OVER : here(key, procedure.filing().offline())));
        };
    }

    /** What would be worth nothing tomorrow does not wait here, unless it can no longer be taken back. */
    private Truth here(UUID key, Offline offline) {
        return switch (offline) {
            case WAITS -> Truth.WAITS_HERE;
            case REFUSED -> ports.outbox().takeBack(key) ? Truth.TAKEN_BACK : Truth.MAYBE_HANDED_OVER;
        };
    }

    private static Truth truth(Procedure procedure, Backend.Receipt receipt) {
        if (receipt.payment().isPresent()) {
            return Truth.TO_PAY;
        }
        return switch (receipt.verdict()) {
            case APPROVED -> Truth.DONE;
            case REFUSED -> Truth.REFUSED;
            case UNDER_REVIEW -> Errand.Agrees.part(procedure, receipt).isPresent() ? Truth.TO_AGREE : Truth.ACCEPTED;
        };
    }

    /** A rating that cannot be stored is lost; nothing depends on it. */
    void rate(int level, List<String> reasons, Visit visit) {
        Optional<String> number = visit.receipt().map(Backend.Receipt::caseNumber);
        if (number.isEmpty()) {
            Log.write(new LogEvent.RatingWithoutCase());
            return;
        }
        works.start(Kind.RATE, () -> {
            var reply = ports.backend().rate(number.get(), level, reasons);
            if (!(reply instanceof Backend.Reply.Ok<Backend.Rated>)) {
                Log.write(new LogEvent.RatingNotTaken());
            }
            return Finding.nothing();
        });
    }
}
