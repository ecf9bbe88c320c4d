package cn.banshi.vision.protocol;

import cn.banshi.device.Failure;
import cn.banshi.device.camera.Camera.FrameResult.Frame;
import cn.banshi.vision.liveness.Sight;

/** What one frame shows of faces. */
public sealed interface FaceResult {

    /** @param sight how the face looks, or that there is not exactly one */
    record Looked(Sight sight, Frame frame) implements FaceResult {}

    record Failed(Failure failure) implements FaceResult {}
}
