package cn.banshi.core.supervision;

import cn.banshi.device.Deadline;
import cn.banshi.device.camera.DocumentCamera;

/** A document camera under supervision, as one owner sees it. */
public final class SupervisedDocumentCamera extends SupervisedDevice<DocumentCamera> implements DocumentCamera {

    /** @param owner claims the camera for each command, see {@link Supervised#claim} */
    public SupervisedDocumentCamera(Supervised<DocumentCamera> camera, String owner) {
        super(camera, owner);
    }

    @Override
    public FrameResult frame(Deadline deadline) {
        return order(camera -> camera.frame(deadline), FrameResult.Failed::new, deadline);
    }

    @Override
    public PageResult page(Deadline deadline) {
        return order(camera -> camera.page(deadline), PageResult.Failed::new, deadline);
    }
}
