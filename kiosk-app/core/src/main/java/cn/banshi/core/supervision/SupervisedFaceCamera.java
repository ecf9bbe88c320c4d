package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.face.FaceCamera;
import java.util.concurrent.atomic.AtomicBoolean;

/** A camera towards the citizen under supervision, as one owner sees it. */
public final class SupervisedFaceCamera extends SupervisedDevice<FaceCamera> implements FaceCamera {

    /** @param owner claims the camera for each command, see {@link Supervised#claim} */
    public SupervisedFaceCamera(Supervised<FaceCamera> camera, String owner) {
        super(camera, owner);
    }

    @Override
    public FrameResult frame(Deadline deadline) {
        return order(camera -> camera.frame(deadline), FrameResult.Failed::new, deadline);
    }

    /** Repeated after a repair only while the citizen has seen nothing: nobody is made to begin again without being told. */
    @Override
    public ProofResult prove(Watcher watcher, Deadline deadline, Cancellation cancellation) {
        var begun = new AtomicBoolean();
        return order(new Command<FaceCamera, ProofResult>() {
            @Override
            public ProofResult run(FaceCamera camera) {
                return camera.prove((prompt, made, frame) -> {
                    begun.set(true);
                    watcher.sees(prompt, made, frame);
                }, deadline, cancellation);
            }

            @Override
            public ProofResult refused(Failure why) {
                return new ProofResult.Failed(why);
            }

            @Override
            public boolean repeatable(ProofResult result) {
                return result instanceof ProofResult.Failed && !begun.get();
            }
        }, deadline, cancellation);
    }

    @Override
    public int movements() {
        return device().movements();
    }

    @Override
    public String method() {
        return device().method();
    }

    @Override
    public CompareResult compare(byte[] reference, byte[] live, Deadline deadline) {
        return order(camera -> camera.compare(reference, live, deadline), CompareResult.Failed::new, deadline);
    }
}
