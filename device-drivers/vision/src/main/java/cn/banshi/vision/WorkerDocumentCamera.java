package cn.banshi.vision;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.vision.protocol.Answer;
import cn.banshi.vision.protocol.Request.Task;
import java.util.Optional;

/** A document camera the worker looks through. */
final class WorkerDocumentCamera extends WorkerCamera implements DocumentCamera {

    WorkerDocumentCamera(VisionWorker worker, String address) {
        super(worker, address);
    }

    @Override
    public PageResult page(Deadline deadline) {
        return this.<PageResult>look(Task.PAGE, deadline,
                answer -> answer instanceof Answer.Page(PageResult result) ? Optional.of(result) : Optional.empty(),
                PageResult.Failed::new,
                result -> result instanceof PageResult.Failed(Failure failure) ? Optional.of(failure)
                        : Optional.empty());
    }
}
