package cn.banshi.core.backend;

import cn.banshi.core.backend.SubmissionBody.Consented;
import cn.banshi.device.face.FaceCamera.Prompt;
import java.util.List;

/**
 * A face before the camera.
 *
 * @param picture JPEG, at most 1 MiB; read before {@link Backend#checkFace} returns, and overwritten by whoever made it
 * @param consent to this being sent and compared
 * @param method what saw that the person lives
 * @param movements that they made
 */
@SuppressWarnings("ArrayRecordComponent") // a picture, wiped in place
public record FaceShown(byte[] picture, Consented consent, String method, List<Prompt> movements) {

    @Override
    public String toString() {
        return "FaceShown";
    }
}
