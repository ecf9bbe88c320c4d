package cn.banshi.vision;

import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.camera.Camera;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.vision.liveness.Limits;
import java.security.SecureRandom;

/**
 * Makes cameras from configured addresses: {@code v4l2:///dev/v4l/by-id/…}, {@code mjpeg:http://…}, and in tests
 * {@code images:///folder}. Nothing is opened here, and no process started: that is done by the first command, and what is
 * wrong with an address is then its failure. Several devices may share one camera. Thread-safe; one per process.
 */
public final class Vision implements AutoCloseable {

    private final VisionWorker worker;
    private final SecureRandom random = new SecureRandom();

    public Vision(WorkerCommand command) {
        this.worker = new VisionWorker(command);
    }

    /** Frames alone. */
    public Camera camera(String address) {
        return new WorkerCamera(worker, address);
    }

    /** A camera above a plate. */
    public DocumentCamera documentCamera(String address) {
        return new WorkerDocumentCamera(worker, address);
    }

    /**
     * A camera towards the citizen.
     *
     * @param limits what counts as a movement, {@link Limits#USUAL} unless configured otherwise
     */
    public FaceCamera faceCamera(String address, Limits limits) {
        return new WorkerFaceCamera(worker, address, random, limits);
    }

    /** A camera that reads QR codes. */
    public BarcodeReader barcodeReader(String address) {
        return new WorkerBarcodeReader(worker, address, System::nanoTime);
    }

    /** Ends the worker; commands under way end with {@code CANCELLED}. */
    @Override
    public void close() {
        worker.close();
    }
}
