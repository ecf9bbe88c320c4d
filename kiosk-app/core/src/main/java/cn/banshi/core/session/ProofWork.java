package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent.ProofPrinted;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.IssuedProof;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.intake.DocumentIntake;
import cn.banshi.core.intake.Judgement;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
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
import java.util.Optional;

/**
 * Has a proof issued and puts it on paper. It is kept nowhere: its bytes are overwritten once the printer has them. Whoever leaves
 * meanwhile calls it back as far as it still can be.
 */
final class ProofWork {

    private static final int NOT_TRUE = 422;

    private final Backend backend;
    private final Optional<DocumentPrinter> printer;
    private final Works works;
    private final IdentityWork identity;
    private final Library library;
    private final Pace pace;
    private final DocumentIntake intake = new DocumentIntake();
    private Cancellation current = new Cancellation();

    ProofWork(Ports ports, Works works, IdentityWork identity, Library library, Pace pace) {
        this.backend = ports.backend();
        this.printer = ports.devices().sheets();
        this.works = works;
        this.identity = identity;
        this.library = library;
        this.pace = pace;
    }

    /** Only where there is a proof; without a printer nothing is asked for. */
    void print(String service, Visit visit) {
        String proof = library.catalogue()
                .known(service)
                .procedureHere()
                .answer()
                .flatMap(Answer::proof)
                .map(Answer.Proof::name)
                .orElseThrow();
        var mandate = identity.mandate(service, visit);
        DataCalls calls = identity.calls(service);
        var cancellation = new Cancellation();
        current = cancellation;
        works.start(Kind.PROVE, () -> printer.isEmpty()
                ? ended(calls, State.NOT_PRINTED)
                : calls.when(List.of(proof), () -> {
                    Reply<IssuedProof> reply = identity.timed(() -> backend.issueProof(proof, mandate));
                    calls.answered(proof, reply);
                    return ended(calls, printed(reply, cancellation));
                }, new SessionEvent.ProofEnded(State.NOT_PRINTED)));
    }

    /** Nobody waits for it any more. */
    void stop() {
        current.cancel();
    }

    private static Finding ended(DataCalls calls, State state) {
        calls.note(number -> new ProofPrinted(number,
                Word.of(state.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        return Finding.of(new SessionEvent.ProofEnded(state));
    }

    private State printed(Reply<IssuedProof> reply, Cancellation cancellation) {
        return switch (reply) {
            case Reply.Ok<IssuedProof>(IssuedProof proof) -> {
                try {
                    yield printed(proof.pdf(), cancellation);
                } finally {
                    Arrays.fill(proof.pdf(), (byte) 0);
                }
            }
            case Reply.Refused<IssuedProof> refused -> refused.status() == NOT_TRUE ? State.NOT_ISSUED
                    : State.NO_ANSWER;
            case Reply.NoAnswer<IssuedProof> none -> State.NO_ANSWER;
        };
    }

    /** Even the platform's documents are judged first: the printer may draw whatever it is given. */
    private State printed(byte[] pdf, Cancellation cancellation) {
        return switch (intake.judge(pdf)) {
            case Judgement.Accepted accepted when accepted.kind() == Judgement.Kind.PDF -> onPaper(pdf, cancellation);
            case Judgement.Accepted other -> notPrintable("a " + other.kind() + ", no PDF");
            case Judgement.Refused(var reason, String detail) -> notPrintable(detail);
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
}
