package cn.banshi.core.session;

import cn.banshi.core.backend.FaceShown;
import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.SubmissionBody.Consented;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Procedure.Clause;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.screen.Doubt;
import cn.banshi.core.screen.Asked;
import cn.banshi.core.screen.Viewfinder;
import cn.banshi.core.session.SessionEvent.FaceDoubted;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.Word;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.device.face.FaceCamera.ProofResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Has the citizen prove by movements that they stand there, and the platform compare one picture of that. Pictures are
 * overwritten as soon as they were shown or compared, however that ends.
 */
final class FaceWork {

    private final Optional<FaceCamera> camera;
    private final Backend backend;
    private final Works works;
    private final IdentityWork identity;
    private final Library library;
    private final Pace pace;
    private final Witness witness;
    private Cancellation proof = new Cancellation();

    FaceWork(Ports ports, Works works, IdentityWork identity, Library library, Pace pace, Witness witness) {
        this.camera = ports.devices().face();
        this.backend = ports.backend();
        this.works = works;
        this.identity = identity;
        this.library = library;
        this.pace = pace;
        this.witness = witness;
    }

    /** The clause of its own was agreed to, now. */
    void consented(String service, String page, Visit visit) {
        Clause clause = clause(service, page);
        visit.keepFace(new Consented(clause.id(), clause.version(), pace.clock().instant()));
        witness.notes()
                .note(number -> new AuditEvent.ConsentGiven(number, Word.of(service), Word.of(clause.id()),
                        clause.version()));
    }

    /** The citizen wants the code by SMS after all: what they agreed to is void, and so is what came of it. */
    void withdrawn(String service, String page, Visit visit) {
        visit.faceConsent()
                .ifPresent(given -> witness.notes()
                        .note(number -> new AuditEvent.ConsentWithdrawn(number, Word.of(service), Word.of(given.id()),
                                given.version())));
        visit.forgetFace();
        visit.answers().ask(code(service, page).id());
    }

    private Clause clause(String service, String page) {
        return code(service, page).orFace().orElseThrow();
    }

    private Field.Code code(String service, String page) {
        return library.catalogue().known(service).procedureHere().page(page).orElseThrow().code().orElseThrow();
    }

    void prove(String service, String page, Visit visit) {
        stop(visit);
        var cancellation = new Cancellation();
        var viewfinder = new Viewfinder();
        proof = cancellation;
        visit.keep(viewfinder);
        visit.countFaceTry();
        Consumer<SessionEvent> tell = event -> works.whileWorking(Kind.FACE, event).run();
        FaceCamera here = camera.orElseThrow();
        var watch = new FaceWatch(viewfinder, cancellation, tell);
        var wanted = new Wanted(visit.identityToken().orElseThrow(), visit.faceConsent().orElseThrow(), here.method(),
                code(service, page).id(), identity.calls(service));
        works.start(Kind.FACE,
                () -> found(
                        here.prove(watch, Deadline.after(Delays.PROOF, pace.nanos()), cancellation), watch, wanted));
    }

    /** Ends a proof under way; the camera is let go, and nothing is seen any more. */
    void stop(Visit visit) {
        proof.cancel();
        works.giveUp(Kind.FACE);
        visit.closeViewfinder();
    }

    /** @param field that needs no entry once the faces match */
    private record Wanted(String token, Consented consent, String method, String field, DataCalls calls) {

        @Override
        public String toString() {
            return "Wanted";
        }
    }

    private Finding found(ProofResult result, FaceWatch watch, Wanted wanted) {
        wanted.calls.note(number -> new AuditEvent.FaceProved(number, outcome(result), Word.orOther(wanted.method)));
        return switch (result) {
            case ProofResult.Alive(var picture) -> compared(picture.jpeg(), watch, wanted);
            case ProofResult.Doubtful(FaceCamera.Doubt doubt) -> doubted(doubt(doubt));
            case ProofResult.Failed(Failure failure) -> {
                if (failure.cause() != Cause.CANCELLED) {
                    Log.write(new LogEvent.DeviceFailed(Word.orOther(failure.code()), Detail.of(failure.detail())));
                }
                yield doubted(Doubt.NO_CAMERA);
            }
        };
    }

    private static Word outcome(ProofResult result) {
        return switch (result) {
            case ProofResult.Alive alive -> Word.of("alive");
            case ProofResult.Doubtful(FaceCamera.Doubt doubt) -> Word.of(doubt.name()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-'));
            case ProofResult.Failed(Failure failure) -> Word.of(
                    failure.cause() == Cause.CANCELLED ? "cancelled" : "camera-failed");
        };
    }

    private static Doubt doubt(FaceCamera.Doubt doubt) {
        return switch (doubt) {
            case TOO_SLOW -> Doubt.TOO_SLOW;
            case WRONG_MOVEMENT -> Doubt.WRONG_MOVEMENT;
            case FACE_LOST -> Doubt.FACE_LOST;
            case FACE_CHANGED -> Doubt.FACE_CHANGED;
            case NOT_ALONE -> Doubt.NOT_ALONE;
        };
    }

    private Finding compared(byte[] picture, FaceWatch watch, Wanted wanted) {
        try {
            if (!watch.compares()) {
                return Finding.nothing();
            }
            var shown = new FaceShown(picture, wanted.consent, wanted.method, watch.movements());
            return wanted.calls.when(List.of(DataCalls.FACE_CHECK), () -> answered(identity.timed(
                    () -> backend.checkFace(wanted.token, shown)), wanted), new SessionEvent.NotRecorded());
        } finally {
            Arrays.fill(picture, (byte) 0);
        }
    }

    private static Finding answered(Reply<Backend.FaceCheck> reply, Wanted wanted) {
        boolean same = reply instanceof Reply.Ok<Backend.FaceCheck>(Backend.FaceCheck check) && check.matched();
        wanted.calls.note(number -> new AuditEvent.FaceChecked(number, same, DataCalls.answer(reply)));
        return switch (reply) {
            case Reply.Ok<Backend.FaceCheck>(Backend.FaceCheck check) when check.matched() -> Finding.of(
                    new SessionEvent.FaceMatched(), visit -> {
                        visit.keepFaceMatch();
                        visit.answers().settle(wanted.field);
                    });
            case Reply.Ok<Backend.FaceCheck>(Backend.FaceCheck check) -> doubted(Doubt.NOT_MATCHED,
                    check.attemptsLeft());
            case Reply.Refused<Backend.FaceCheck> refused -> doubted(Doubt.NO_ANSWER,
                    refused.retryable() ? FaceWay.TRIES : 0);
            case Reply.NoAnswer<Backend.FaceCheck> none -> doubted(Doubt.NO_ANSWER);
        };
    }

    private static Finding doubted(Doubt doubt) {
        return doubted(doubt, FaceWay.TRIES);
    }

    /** @param most tries that the platform still allows */
    private static Finding doubted(Doubt doubt, int most) {
        return new Finding(visit -> {
            visit.limitFaceTries(most);
            return Optional.of(new FaceDoubted(doubt, visit.faceTriesLeft()));
        }, () -> {});
    }

    static Asked asked(FaceCamera.Prompt prompt) {
        return switch (prompt) {
            case FACE_THE_CAMERA -> Asked.FACE_THE_CAMERA;
            case BLINK -> Asked.BLINK;
            case TURN_LEFT -> Asked.TURN_LEFT;
            case TURN_RIGHT -> Asked.TURN_RIGHT;
            case OPEN_MOUTH -> Asked.OPEN_MOUTH;
        };
    }
}
