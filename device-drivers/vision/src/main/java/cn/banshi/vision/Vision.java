package cn.banshi.vision;

import cn.banshi.device.Device;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.camera.Camera;
import cn.banshi.device.camera.CameraAddress;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.vision.liveness.Limits;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes cameras from configured addresses: {@code v4l2:///dev/v4l/by-id/…}, {@code mjpeg:http://…}, and in tests
 * {@code images:///folder}. Nothing is opened here, and no process started: that is done by the first command. Several devices
 * may share one camera. Thread-safe; one per process.
 */
public final class Vision implements AutoCloseable {

    private final VisionWorker worker;
    private final Optional<String> problem;
    private final boolean images;
    private final SecureRandom random = new SecureRandom();

    public Vision(WorkerCommand command) {
        this(command, Optional.empty());
    }

    /** @param problem why no worker can be started */
    private Vision(WorkerCommand command, Optional<String> problem) {
        this.worker = new VisionWorker(command);
        this.problem = problem;
        this.images = command.images();
    }

    /**
     * With the worker that is delivered beside this room's own classes, run by this process's own Java.
     *
     * @param cache folder where its native code is unpacked; written by this user alone
     * @param images whether {@code images://} may stand in for a camera
     */
    public static Vision delivered(Path cache, boolean images) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return switch (WorkerJars.find()) {
            case WorkerJars.Found.Jars(String classPath) -> new Vision(
                    new WorkerCommand(java, classPath, cache, Optional.empty(), images));
            case WorkerJars.Found.Missing(Path folder) -> new Vision(
                    new WorkerCommand(java, "", cache, Optional.empty(), images),
                    Optional.of("the jars of the vision worker are not in " + folder + "; install them there"));
        };
    }

    /**
     * Makes what a configuration asks for, where a camera can be that.
     *
     * @return empty for what is no camera's work
     */
    public Optional<Opening<? extends Device>> open(DeviceClass<?> deviceClass, Wiring wiring) {
        String address = wiring.address();
        if (deviceClass.equals(DeviceClass.CAMERA)) {
            return Optional.of(at(address, () -> faceCamera(address, Limits.USUAL)));
        }
        if (deviceClass.equals(DeviceClass.DOCUMENT_CAMERA)) {
            return Optional.of(at(address, () -> documentCamera(address)));
        }
        return deviceClass.equals(DeviceClass.BARCODE_READER) && CameraAddress.meantBy(address)
                ? Optional.of(at(address, () -> barcodeReader(address)))
                : Optional.empty();
    }

    private <D extends Device> Opening<D> at(String address, Supplier<D> device) {
        return switch (CameraAddress.parse(address)) {
            case CameraAddress.Parsed.Invalid(String wrong) -> new Opening.Unusable<>(wrong);
            case CameraAddress.Parsed.Valid(CameraAddress.Images folder) when !images -> new Opening.Unusable<>(
                    CameraAddress.Images.refused(address));
            case CameraAddress.Parsed.Valid valid -> problem
                    .<Opening<D>>map(Opening.Unusable::new)
                    .orElseGet(() -> new Opening.Ready<>(device.get()));
        };
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

    /**
     * Forgets every picture that was seen: the process that saw them ends, and the next command starts another. Nothing is
     * done where none runs. At most four seconds.
     */
    public void forget() {
        worker.forget();
    }

    /** Ends the worker; commands under way end with {@code CANCELLED}. */
    @Override
    public void close() {
        worker.close();
    }
}
