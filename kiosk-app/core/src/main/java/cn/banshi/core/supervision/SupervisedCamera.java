package cn.banshi.core.supervision;

import cn.banshi.device.Deadline;
import cn.banshi.device.camera.Camera;

/** A camera under supervision, as one owner sees it. */
public final class SupervisedCamera extends SupervisedDevice<Camera> implements Camera {

    /** @param owner claims the camera for each command, see {@link Supervised#claim} */
    public SupervisedCamera(Supervised<Camera> camera, String owner) {
        super(camera, owner);
    }

    @Override
    public FrameResult frame(Deadline deadline) {
        return order(camera -> camera.frame(deadline), FrameResult.Failed::new, deadline);
    }
}
