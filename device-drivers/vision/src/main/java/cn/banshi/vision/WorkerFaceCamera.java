package cn.banshi.vision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.vision.liveness.Limits;
import cn.banshi.vision.liveness.Proof;
import cn.banshi.vision.liveness.Proof.Stage;
import cn.banshi.vision.protocol.Answer;
import cn.banshi.vision.protocol.FaceResult;
import cn.banshi.vision.protocol.Request;
import cn.banshi.vision.protocol.Request.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A camera towards the citizen the worker looks through; what it sees is judged here, where no native code runs. */
final class WorkerFaceCamera extends WorkerCamera implements FaceCamera {

    /** Frames in a row that may be lost: one to a worker that is started again, one while it starts. */
    private static final int LOST = 5;
    /** Grows with every change of networks, limits or rules. */
    private static final String METHOD = "movements-1";

    private final RandomGenerator random;
    private final Limits limits;

    WorkerFaceCamera(VisionWorker worker, String address, RandomGenerator random, Limits limits) {
        super(worker, address);
        this.random = random;
        this.limits = limits;
    }

    @Override
    public ProofResult prove(Watcher watcher, Deadline deadline, Cancellation cancellation) {
        return new Proving(watcher, deadline, cancellation).run();
    }

    @Override
    public int movements() {
        return Proof.MOVEMENTS;
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public CompareResult compare(byte[] reference, byte[] live, Deadline deadline) {
        return this.<CompareResult>ask(new Request.Compare(reference, live), deadline,
                answer -> answer instanceof Answer.Compared(CompareResult result) ? Optional.of(result)
                        : Optional.empty(),
                CompareResult.Failed::new);
    }

    private FaceResult face(Deadline deadline) {
        return this.<FaceResult>look(Task.FACE, deadline,
                answer -> answer instanceof Answer.Face(FaceResult result) ? Optional.of(result) : Optional.empty(),
                FaceResult.Failed::new,
                result -> result instanceof FaceResult.Failed(Failure failure) ? Optional.of(failure)
                        : Optional.empty());
    }

    /** One proof; holds one picture at most. */
    private final class Proving {

        private final Watcher watcher;
        private final Deadline deadline;
        private final Cancellation cancellation;
        private FrameResult.@Nullable Frame best;
        private @Nullable Failure unseen;
        private int lost;

        Proving(Watcher watcher, Deadline deadline, Cancellation cancellation) {
            this.watcher = watcher;
            this.deadline = deadline;
            this.cancellation = cancellation;
        }

        ProofResult run() {
            Proof proof = Proof.begin(random, limits, since(Instant.now()));
            while (true) {
                if (cancellation.requested()) {
                    return given(new ProofResult.Failed(
                            new Failure(Cause.CANCELLED, "face.cancelled", "the proof was ended by its owner")));
                }
                if (deadline.passed()) {
                    return given(unseen == null ? new ProofResult.Doubtful(Doubt.TOO_SLOW)
                            : new ProofResult.Failed(unseen));
                }
                switch (face(deadline.within(limits.frame()))) {
                    case FaceResult.Failed(Failure failure) -> {
                        unseen = failure;
                        // one that starts for the first time unpacks its native code: the deadline bounds that
                        lost += failure.code().equals(VisionWorker.STARTING) ? 0 : 1;
                        if (lost > LOST || failure.cause() == Cause.UNSUPPORTED
                                || failure.cause() == Cause.CANCELLED) {
                            return given(new ProofResult.Failed(failure));
                        }
                    }
                    case FaceResult.Looked looked -> {
                        lost = 0;
                        unseen = null;
                        Proof next = proof.next(looked.sight(), since(looked.frame().takenAt()));
                        keep(proof, next, looked.frame());
                        proof = next;
                        watcher.sees(proof.prompt(), proof.made(), looked.frame());
                        Optional<ProofResult> end = end(proof);
                        if (end.isPresent()) {
                            return end.get();
                        }
                    }
                }
            }
        }

        /** The frame by which somebody has faced the camera steadily is the one to compare. */
        private void keep(Proof before, Proof after, FrameResult.Frame frame) {
            if (before.stage() instanceof Stage.Facing && after.stage() instanceof Stage.Moving) {
                wipe();
                best = new FrameResult.Frame(frame.jpeg().clone(), frame.width(), frame.height(), frame.takenAt());
            }
        }

        private Optional<ProofResult> end(Proof proof) {
            return switch (proof.stage()) {
                case Stage.Facing facing -> Optional.empty();
                case Stage.Moving moving -> Optional.empty();
                case Stage.Doubtful(Doubt doubt) -> Optional.of(given(new ProofResult.Doubtful(doubt)));
                case Stage.Alive alive -> Optional.ofNullable(best).map(ProofResult.Alive::new);
            };
        }

        private ProofResult given(ProofResult result) {
            wipe();
            return result;
        }

        private void wipe() {
            FrameResult.Frame before = best;
            if (before != null) {
                Arrays.fill(before.jpeg(), (byte) 0);
            }
        }

        private static Duration since(Instant moment) {
            return Duration.between(Instant.EPOCH, moment);
        }
    }
}
