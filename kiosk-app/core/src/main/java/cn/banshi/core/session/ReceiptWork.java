package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent.ReceiptPrinted;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.Rows;
import cn.banshi.core.form.Wording;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import cn.banshi.core.journey.Vocabulary;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.receipt.ReceiptComposer;
import cn.banshi.core.receipt.ReceiptComposer.Composed;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.StepClock.Who;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Word;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter.PrintResult;
import cn.banshi.device.receipt.ReceiptPrinter.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the receipt, once. */
final class ReceiptWork {

    private static final String INTERRUPTED = "interrupted";
    private static final String ANSWER = "answer";
    private static final String DRAFT = "draft";
    private static final String GUIDE = "guide";

    private final Ports ports;
    private final Works works;
    private final StepClock steps;
    private final Library library;
    private final Pace pace;
    private final Witness witness;

    ReceiptWork(Ports ports, Works works, StepClock steps, Library library, Pace pace, Witness witness) {
        this.ports = ports;
        this.works = works;
        this.steps = steps;
        this.library = library;
        this.pace = pace;
        this.witness = witness;
    }

    void print(String service, Truth truth, Visit visit, Language language) {
        Map<String, String> values = values(service, truth, visit, language);
        String template = library.catalogue().known(service).procedureHere().filing().receipt().template();
        print(template, values, language);
    }

    /** A visit was cut short: its number, and nothing of the person. */
    void printNumber(String reference, boolean received, Language language) {
        print(INTERRUPTED, Map.of(ReceiptComposer.OUTCOME,
                received ? ReceiptComposer.Truth.ACCEPTED.word() : ReceiptComposer.Truth.NOT_YET_KNOWN.word(),
                "reference", reference, "qr", library.terminal().caseAddress() + reference), language);
    }

    /** What is on the screen, masked as there. */
    void printAnswer(String serviceId, Visit visit, Language language) {
        Service service = library.catalogue().known(serviceId);
        var forms = new VisitForms(library, pace.clock());
        Map<String, String> values = new HashMap<>();
        values.put(ReceiptComposer.OUTCOME, ReceiptComposer.Truth.DONE.word());
        values.put("title", service.offer().title().in(language));
        values.put("looked-up", pace.clock().instant().toString());
        visit.card().ifPresent(card -> {
            values.put("name", card.name());
            values.put("id-number", card.number());
        });
        values.put("rows", AnswerSlip.of(AnswerSections.of(serviceId, visit, forms, library), library.texts(),
                language));
        print(ANSWER, values, language);
    }

    /** What to bring, where to go, whom to call: of the service, and nothing of anybody. */
    void printGuide(String serviceId, Language language) {
        Service service = library.catalogue().known(serviceId);
        Service.About about = service.about();
        Map<String, String> values = new HashMap<>();
        values.put(ReceiptComposer.OUTCOME, ReceiptComposer.Truth.NOT_YET_KNOWN.word());
        values.put("title", service.offer().title().in(language));
        values.put("promise", about.promise().in(language));
        values.put("fee", about.fee().in(language));
        values.put("where", about.where().in(language));
        values.put("needs", listed(about.needs(), language));
        values.put("conditions", listed(about.conditions(), language));
        values.put("qr", library.terminal().caseAddress() + serviceId);
        values.values().removeIf(String::isEmpty);
        print(GUIDE, values, language);
    }

    private static String listed(List<Localized> lines, Language language) {
        return lines.stream().map(line -> "· " + SlipRow.flat(line.in(language))).collect(Collectors.joining("\n"));
    }

    /** Where to go on, and nothing of what was filled in. */
    void printDraft(String serviceId, Backend.KeptDraft draft, Visit visit, Language language) {
        Map<String, String> values = new HashMap<>();
        values.put(ReceiptComposer.OUTCOME, ReceiptComposer.Truth.NOT_YET_KNOWN.word());
        values.put("title", library.catalogue().known(serviceId).offer().title().in(language));
        values.put("number", draft.number());
        values.put("qr", draft.link());
        values.put("until", draft.until().toString());
        visit.card().ifPresent(card -> values.put("name", card.name()));
        print(DRAFT, values, language);
    }

    private void print(String template, Map<String, String> values, Language language) {
        Witness.Notes notes = witness.notes();
        works.start(Works.Kind.PRINT, () -> {
            Paper paper = printed(ports.receipts().compose(template, language, values));
            notes.note(number -> new ReceiptPrinted(number, Word.of(word(paper))));
            return Finding.of(new SessionEvent.Printed(paper));
        });
    }

    private Paper printed(Composed composed) {
        return switch (composed) {
            case Composed.Receipt(List<ReceiptLine> lines) -> paper(lines);
            case Composed.NotComposed(String detail) -> {
                Log.write(new LogEvent.ReceiptNotComposed(Detail.of(detail)));
                yield Paper.NOT_PRINTED;
            }
        };
    }

    private static String word(Paper paper) {
        return paper.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Paper paper(List<ReceiptLine> lines) {
        steps.begin(Who.DEVICE);
        try {
            return switch (ports.devices()
                    .printer()
                    .print(lines,
                            Deadline.after(pace.delays().print(), pace.nanos()))) {
                case PrintResult.Printed printed -> Paper.PRINTED;
                case PrintResult.NotPrinted(Reason reason, var failure) -> {
                    failed(failure);
                    yield reason == Reason.PAPER_OUT ? Paper.PAPER_OUT : Paper.NOT_PRINTED;
                }
                case PrintResult.NotKnown(Reason reason, var failure) -> {
                    failed(failure);
                    yield Paper.NOT_KNOWN;
                }
            };
        } finally {
            steps.end(Who.DEVICE);
        }
    }

    private static void failed(Failure failure) {
        Log.write(new LogEvent.DeviceFailed(Word.orOther(failure.code()), Detail.of(failure.detail())));
    }

    /** Plain, in machine form; the template masks and formats. */
    private Map<String, String> values(String service, Truth truth, Visit visit, Language language) {
        Service known = library.catalogue().known(service);
        Procedure procedure = known.procedureHere();
        Form form = new VisitForms(library, pace.clock()).form(service, visit);
        Wording outcome = OutcomeWords.of(procedure, form.wording(), visit);
        Map<String, Localized> rows = new HashMap<>();
        rows.put("service.title", known.offer().title());
        rows.put("result.rows", slip(Stream.of(Rows.of(procedure.filing().result().rows(), outcome),
                PaymentRows.onPaper(truth, visit, library.texts()), BehalfRows.brief(visit, library.texts()))
                .flatMap(List::stream)
                .toList()));
        if (truth.takenIn() && !form.parts().isEmpty()) {
            List<Row> parts = PartRows.of(procedure, form, visit.receipt(), library.texts());
            rows.put("result.parts", library.texts().get(TextKey.PARTS).filled("parts", slip(parts)));
        }
        if (truth.takenIn() && !form.papers().needed().isEmpty()) {
            rows.put("result.originals", slip(OriginalRows.of(form, library.texts())));
        }
        Wording wording = outcome.with(Map.of(), own(truth, visit), rows);
        Map<String, String> values = new HashMap<>();
        values.put(ReceiptComposer.OUTCOME, outcome(truth).word());
        procedure.filing().receipt().values().forEach((name, value) -> {
            boolean words = Vocabulary.ofReceipt(procedure).get(value) == Kind.TEXT;
            var text = words ? wording.shown(value).map(shown -> shown.in(language)) : wording.plain(value);
            text.ifPresent(said -> values.put(name, said));
        });
        return values;
    }

    private static Localized slip(List<Row> rows) {
        return new Localized(slip(rows, Language.ZH), slip(rows, Language.EN));
    }

    private static String slip(List<Row> rows, Language language) {
        return rows.stream().map(row -> SlipRow.of(row, language)).collect(Collectors.joining("\n"));
    }

    private Map<String, Object> own(Truth truth, Visit visit) {
        Map<String, Object> own = new HashMap<>();
        visit.application()
                .ifPresent(application -> own.put("qr", library.terminal().caseAddress() + application.reference()));
        if (!truth.known()) {
            own.put("handedOver", truth == Truth.MAYBE_HANDED_OVER ? "yes" : "no");
        }
        return own;
    }

    private static ReceiptComposer.Truth outcome(Truth truth) {
        return switch (truth) {
            case DONE -> ReceiptComposer.Truth.DONE;
            case ACCEPTED, TO_AGREE, PAID, TO_PAY, MAYBE_PAID -> ReceiptComposer.Truth.ACCEPTED;
            case REFUSED, REJECTED, TAKEN_BACK -> ReceiptComposer.Truth.REFUSED;
            case WAITS_HERE, MAYBE_HANDED_OVER -> ReceiptComposer.Truth.NOT_YET_KNOWN;
        };
    }
}
