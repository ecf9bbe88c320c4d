package cn.banshi.vision.protocol;

import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.camera.DocumentCamera.PageResult;
import cn.banshi.device.face.FaceCamera.CompareResult;

/** What the worker answers, one kind for each kind of request. */
public sealed interface Answer {

    /** To {@link Request.Ping} and {@link Request.Release}; also said unasked, once, when the worker has started. */
    record Ready() implements Answer {}

    record Frame(FrameResult result) implements Answer {}

    record Page(PageResult result) implements Answer {}

    /** {@code Nothing} when this one frame shows no code. */
    record Code(ScanResult result) implements Answer {}

    record Face(FaceResult result) implements Answer {}

    record Compared(CompareResult result) implements Answer {}
}
