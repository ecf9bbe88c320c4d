package cn.banshi.core.session;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.face.FaceCamera;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A camera before which nothing happens until the test says so. */
final class FakeFaceCamera implements FaceCamera {

    /** Every picture it has taken, the same arrays that it handed out. */
    final List<byte[]> pictures = new ArrayList<>();
    private final Deque<Function<Watcher, List<ProofResult>>> acts = new ArrayDeque<>();
    DeviceStatus status = DeviceStatus.STARTING;
    /** Goes on although the proof was cancelled, as one in the midst of a frame does. */
    boolean deaf;
    int proofs;
    /** Of the newest proof. */
    Cancellation proof = new Cancellation();
    private Cancellation before = proof;

    private FrameResult.Frame frame() {
        byte[] picture = {1, 2, 3, (byte) (pictures.size() + 1)};
        pictures.add(picture);
        return new FrameResult.Frame(picture, 1_280, 720, Instant.EPOCH);
    }

    void sees(Prompt prompt, int made) {
        acts.add(watcher -> {
            watcher.sees(prompt, made, frame());
            return List.of();
        });
    }

    /** A whole proof, up to its picture. */
    void lives() {
        List<Prompt> movements = List.of(Prompt.OPEN_MOUTH, Prompt.BLINK, Prompt.TURN_LEFT);
        for (int made = 0; made < movements.size(); made++) {
            sees(Prompt.FACE_THE_CAMERA, made);
            sees(movements.get(made), made);
        }
        sees(Prompt.FACE_THE_CAMERA, movements.size());
        acts.add(watcher -> List.of(new ProofResult.Alive(frame())));
    }

    void ends(ProofResult result) {
        acts.add(watcher -> List.of(result));
    }

    /** As a driver with a defect does. */
    void breaks() {
        acts.add(watcher -> {
            throw new IllegalStateException("a defect");
        });
    }

    void fails(Failure.Cause cause, String code) {
        ends(new ProofResult.Failed(new Failure(cause, code, "as the test wants it")));
    }

    @Override
    public ProofResult prove(Watcher watcher, Deadline deadline, Cancellation cancellation) {
        proof = cancellation;
        proofs += cancellation.equals(before) ? 0 : 1;
        before = cancellation;
        while (!cancellation.requested() || deaf) {
            if (acts.isEmpty()) {
                throw new HoldOn();
            }
            List<ProofResult> end = acts.remove().apply(watcher);
            if (!end.isEmpty()) {
                return end.getFirst();
            }
        }
        return new ProofResult.Failed(new Failure(Failure.Cause.CANCELLED, "fake.cancelled", "cancelled"));
    }

    @Override
    public int movements() {
        return 3;
    }

    @Override
    public String method() {
        return "fake-1";
    }

    @Override
    public CompareResult compare(byte[] reference, byte[] live, Deadline deadline) {
        throw new AssertionError("the platform compares");
    }

    @Override
    public FrameResult frame(Deadline deadline) {
        throw new AssertionError("a proof is all that is wanted of it");
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        throw new AssertionError("nobody looks through it before it is used");
    }

    @Override
    public void close() {}
}
