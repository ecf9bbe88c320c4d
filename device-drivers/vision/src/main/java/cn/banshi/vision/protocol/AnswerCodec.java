package cn.banshi.vision.protocol;

import cn.banshi.device.Failure;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import cn.banshi.device.camera.DocumentCamera.PageResult;
import cn.banshi.device.face.FaceCamera.CompareResult;
import cn.banshi.device.face.FaceCamera.Which;
import cn.banshi.vision.liveness.Sight;
import cn.banshi.vision.liveness.Sight.Box;
import cn.banshi.vision.liveness.Sight.Pose;
import cn.banshi.vision.protocol.Pipe.Message;
import java.io.IOException;

/**
 * Answers as bytes. The kind's high half says what was asked for, its low half how that ended; {@value #FAILED} is a failure
 * in each.
 */
final class AnswerCodec {

    private static final int FAILED = 0xF;

    private static final int READY = 0x10;
    private static final int FRAME = 0x20;
    private static final int FRAME_FAILED = FRAME + FAILED;
    private static final int PAGE = 0x30;
    private static final int PAGE_REJECTED = 0x31;
    private static final int PAGE_FAILED = PAGE + FAILED;
    private static final int CODE = 0x40;
    private static final int NO_CODE = 0x41;
    private static final int CODE_FAILED = CODE + FAILED;
    private static final int FACE = 0x50;
    private static final int NOBODY = 0x51;
    private static final int SEVERAL = 0x52;
    private static final int FACE_FAILED = FACE + FAILED;
    private static final int COMPARED = 0x60;
    private static final int NO_FACE = 0x61;
    private static final int NO_MODEL = 0x62;
    private static final int COMPARE_FAILED = COMPARED + FAILED;

    private AnswerCodec() {}

    static Message encode(Answer answer) {
        var body = new BodyWriter();
        return switch (answer) {
            case Answer.Ready ready -> body.as(READY);
            case Answer.Frame(FrameResult.Frame frame) -> body.frame(frame).as(FRAME);
            case Answer.Frame(FrameResult.Failed(Failure failure)) -> body.failure(failure).as(FRAME_FAILED);
            case Answer.Page(PageResult.Accepted(FrameResult.Frame page)) -> body.frame(page).as(PAGE);
            case Answer.Page(PageResult.Rejected(Flaw flaw)) -> body.choice(flaw).as(PAGE_REJECTED);
            case Answer.Page(PageResult.Failed(Failure failure)) -> body.failure(failure).as(PAGE_FAILED);
            case Answer.Code(ScanResult.Scanned(String kind, String text)) -> body.text(kind).text(text).as(CODE);
            case Answer.Code(ScanResult.Nothing()) -> body.as(NO_CODE);
            case Answer.Code(ScanResult.Failed(Failure failure)) -> body.failure(failure).as(CODE_FAILED);
            case Answer.Face(FaceResult.Looked(Sight sight, FrameResult.Frame frame)) -> sight(body.frame(frame),
                    sight);
            case Answer.Face(FaceResult.Failed(Failure failure)) -> body.failure(failure).as(FACE_FAILED);
            case Answer.Compared(CompareResult.Compared(double score)) -> body.real(score).as(COMPARED);
            case Answer.Compared(CompareResult.NoFace(Which which)) -> body.choice(which).as(NO_FACE);
            case Answer.Compared(CompareResult.NoModel()) -> body.as(NO_MODEL);
            case Answer.Compared(CompareResult.Failed(Failure failure)) -> body.failure(failure).as(COMPARE_FAILED);
        };
    }

    private static Message sight(BodyWriter body, Sight sight) {
        return switch (sight) {
            case Sight.Face(Box box, Pose pose) -> body.real(box.x())
                    .real(box.y())
                    .real(box.size())
                    .real(pose.eyes())
                    .real(pose.yaw())
                    .real(pose.mouth())
                    .as(FACE);
            case Sight.Nobody nobody -> body.as(NOBODY);
            case Sight.Several several -> body.as(SEVERAL);
        };
    }

    static Answer decode(Message message) throws IOException {
        var body = new BodyReader(message.body());
        return body.whole(switch (message.kind()) {
            case READY -> new Answer.Ready();
            case FRAME -> new Answer.Frame(body.frame());
            case FRAME_FAILED -> new Answer.Frame(new FrameResult.Failed(body.failure()));
            case PAGE -> new Answer.Page(new PageResult.Accepted(body.frame()));
            case PAGE_REJECTED -> new Answer.Page(new PageResult.Rejected(body.choice(Flaw.class)));
            case PAGE_FAILED -> new Answer.Page(new PageResult.Failed(body.failure()));
            case CODE -> new Answer.Code(new ScanResult.Scanned(body.text(), body.text()));
            case NO_CODE -> new Answer.Code(new ScanResult.Nothing());
            case CODE_FAILED -> new Answer.Code(new ScanResult.Failed(body.failure()));
            case FACE -> looked(body.frame(), face(body));
            case NOBODY -> looked(body.frame(), new Sight.Nobody());
            case SEVERAL -> looked(body.frame(), new Sight.Several());
            case FACE_FAILED -> new Answer.Face(new FaceResult.Failed(body.failure()));
            case COMPARED -> new Answer.Compared(new CompareResult.Compared(body.real()));
            case NO_FACE -> new Answer.Compared(new CompareResult.NoFace(body.choice(Which.class)));
            case NO_MODEL -> new Answer.Compared(new CompareResult.NoModel());
            case COMPARE_FAILED -> new Answer.Compared(new CompareResult.Failed(body.failure()));
            default -> throw new IOException("no answer has kind " + message.kind());
        });
    }

    private static Answer looked(FrameResult.Frame frame, Sight sight) {
        return new Answer.Face(new FaceResult.Looked(sight, frame));
    }

    private static Sight face(BodyReader body) throws IOException {
        return new Sight.Face(new Box(body.real(), body.real(), body.real()),
                new Pose(body.real(), body.real(), body.real()));
    }
}
