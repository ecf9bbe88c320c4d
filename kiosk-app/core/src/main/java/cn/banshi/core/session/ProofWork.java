package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent.ProofPrinted;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.CopyWanted;
import cn.banshi.core.backend.Backend.IssuedCopy;
import cn.banshi.core.backend.Backend.IssuedProof;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.document.DocumentComposer;
import cn.banshi.core.document.DocumentComposer.Composed;
import cn.banshi.core.form.Form;
import cn.banshi.core.intake.DocumentIntake;
import cn.banshi.core.intake.Judgement;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.screen.SealedAnswer.State;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.Word;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.document.DocumentPrinter.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Has a proof, or the copy of a record, issued and puts it on paper. It is kept nowhere: its bytes are overwritten once the printer has them. Whoever leaves
 * meanwhile calls it back as far as it still can be.
 */
final class ProofWork {

    private static final int NOT_TRUE = 422;

    private final Backend backend;
    private final DocumentComposer documents;
    private final Optional<DocumentPrinter> printer;
    private final Works works;
    private final IdentityWork identity;
    private final Library library;
    private final VisitForms forms;
    private final Pace pace;
    private final DocumentIntake intake = new DocumentIntake();
    private Cancellation current = new Cancellation();

    ProofWork(Ports ports, Works works, IdentityWork identity, Library library, VisitForms forms, Pace pace) {
        this.backend = ports.backend();
        this.documents = ports.documents();
        this.printer = ports.devices().sheets();
        this.works = works;
        this.identity = identity;
        this.library = library;
        this.forms = forms;
        this.pace = pace;
    }

    /** Only where there is a proof; without a printer nothing is asked for. */
    void print(String service, Visit visit) {
        String proof = answer(service).proof().map(Answer.Proof::name).orElseThrow();
        var mandate = identity.mandate(service, visit);
        print(service, new Sheet<>(proof, pdfOnly -> backend.issueProof(proof, mandate), IssuedProof::pdf,
                SessionEvent.ProofEnded::new), true);
    }

    /** The same of one record; what the citizen does not have has no copy. */
    void copy(String service, AnswerRecord of, Visit visit) {
        var mandate = identity.mandate(service, visit);
        wanted(service, of, visit).ifPresentOrElse(
                wanted -> print(service, new Sheet<>(wanted.dataInterface(),
                        pdfOnly -> backend.issueCopy(
                                new CopyWanted(wanted.dataInterface(), wanted.number(), pdfOnly), mandate),
                        IssuedCopy::file, state -> new SessionEvent.CopyEnded(of, state)), false),
                () -> works.start(Kind.PROVE,
                        () -> Finding.of(new SessionEvent.CopyEnded(of, State.NOT_ISSUED))));
    }

    private Optional<CopyWanted> wanted(String service, AnswerRecord of, Visit visit) {
        Form form = forms.form(service, visit);
        for (Answer.Section section : answer(service).sections()) {
            Optional<Answer.Each> each = section.each().filter(list -> list.list().equals(of.list()));
            List<Map<String, Object>> records = form.records(section.of() + "." + of.list());
            if (each.isPresent() && of.at() < records.size()) {
                return AnswerSections.number(each.get(), records.get(of.at()))
                        .flatMap(number -> answer(service).source(section)
                                .map(source -> new CopyWanted(source.name(), number, false)));
            }
        }
        return Optional.empty();
    }

    private Answer answer(String service) {
        return library.catalogue().known(service).procedureHere().answer().orElseThrow();
    }

    private <T> void print(String service, Sheet<T> sheet, boolean pdfOnly) {
        DataCalls calls = identity.calls(service);
        var cancellation = new Cancellation();
        current = cancellation;
        works.start(Kind.PROVE, () -> printer.isEmpty()
                ? ended(calls, State.NOT_PRINTED, sheet)
                : asked(calls, sheet, pdfOnly, cancellation));
    }

    /** What came as OFD and could not be drawn is asked for as PDF, once. */
    private <T> Finding asked(DataCalls calls, Sheet<T> sheet, boolean pdfOnly, Cancellation cancellation) {
        return calls.when(List.of(sheet.name), () -> {
            Reply<T> reply = identity.timed(() -> sheet.issue.apply(pdfOnly));
            calls.answered(sheet.name, reply);
            Optional<State> state = printed(sheet, reply, cancellation);
            return state.isEmpty() && !pdfOnly
                    ? asked(calls, sheet, true, cancellation)
                    : ended(calls, state.orElse(State.NOT_PRINTED), sheet);
        }, sheet.told.apply(State.NOT_PRINTED));
    }

    /** Nobody waits for it any more. */
    void stop() {
        current.cancel();
    }

    private static Finding ended(DataCalls calls, State state, Sheet<?> sheet) {
        calls.note(number -> new ProofPrinted(number,
                Word.of(state.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        return Finding.of(sheet.told.apply(state));
    }

    /** @return empty for an OFD that cannot be drawn */
    private <T> Optional<State> printed(Sheet<T> sheet, Reply<T> reply, Cancellation cancellation) {
        return switch (reply) {
            case Reply.Ok<T>(T issued) -> {
                byte[] file = sheet.bytes.apply(issued);
                try {
                    yield printed(file, cancellation);
                } finally {
                    Arrays.fill(file, (byte) 0);
                }
            }
            case Reply.Refused<T> refused -> Optional
                    .of(refused.status() == NOT_TRUE ? State.NOT_ISSUED : State.NO_ANSWER);
            case Reply.NoAnswer<T> none -> Optional.of(State.NO_ANSWER);
        };
    }

    /** Even the platform's documents are judged first: the printer may draw whatever it is given. */
    private Optional<State> printed(byte[] file, Cancellation cancellation) {
        return switch (intake.judge(file)) {
            case Judgement.Accepted accepted when accepted.kind() == Judgement.Kind.PDF -> Optional
                    .of(onPaper(file, cancellation));
            case Judgement.Accepted accepted when accepted.kind() == Judgement.Kind.OFD -> redrawn(file, cancellation);
            case Judgement.Accepted other -> Optional.of(notPrintable("a " + other.kind() + ", neither PDF nor OFD"));
            case Judgement.Refused(var reason, String detail) -> Optional.of(notPrintable(detail));
        };
    }

    private Optional<State> redrawn(byte[] ofd, Cancellation cancellation) {
        return switch (documents.redraw(ofd)) {
            case Composed.Pdf(byte[] pdf, int pages) -> {
                try {
                    yield Optional.of(onPaper(pdf, cancellation));
                } finally {
                    Arrays.fill(pdf, (byte) 0);
                }
            }
            case Composed.NotComposed(String detail) -> {
                notPrintable(detail);
                yield Optional.empty();
            }
        };
    }

    private static State notPrintable(String detail) {
        Log.write(new LogEvent.ProofNotPrintable(Detail.of(detail)));
        return State.NOT_PRINTED;
    }

    private State onPaper(byte[] pdf, Cancellation cancellation) {
        PrintResult result = printer.orElseThrow()
                .print(pdf, Options.PLAIN, Deadline.after(Delays.SHEET, pace.nanos()), cancellation);
        return switch (result) {
            case PrintResult.Printed printed -> State.PRINTED;
            case PrintResult.NotPrinted(Reason reason, Failure failure) -> {
                failed(failure);
                yield reason == Reason.PAPER_OUT ? State.PAPER_OUT : State.NOT_PRINTED;
            }
            case PrintResult.NotKnown(Reason reason, Failure failure) -> {
                failed(failure);
                yield State.NOT_KNOWN;
            }
        };
    }

    private static void failed(Failure failure) {
        Log.write(new LogEvent.DeviceFailed(Word.orOther(failure.code()), Detail.of(failure.detail())));
    }

    /**
     * What is issued and printed.
     *
     * @param name by which it is on record
     * @param issue asks for it, as PDF alone or not; blocks
     * @param told says what became of it
     */
    private record Sheet<T>(String name, Function<Boolean, Reply<T>> issue, Function<T, byte[]> bytes,
            Function<State, SessionEvent> told) {}
}
