package cn.banshi.vision;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.camera.Camera;
import cn.banshi.device.camera.CameraAddress;
import cn.banshi.vision.VisionWorker.Reply;
import cn.banshi.vision.protocol.Answer;
import cn.banshi.vision.protocol.Request;
import cn.banshi.vision.protocol.Request.Task;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** A camera the worker looks through. */
class WorkerCamera implements Camera {

    /** For letting the camera go; nobody waits longer for it. */
    private static final Duration RELEASE = Duration.ofSeconds(1);

    private final VisionWorker worker;
    private final String address;
    private volatile boolean closed;
    private volatile DeviceStatus status = DeviceStatus.STARTING;

    WorkerCamera(VisionWorker worker, String address) {
        this.worker = worker;
        this.address = address;
    }

    /**
     * Looks once.
     *
     * @param expected picks the answer of this task; empty of any other
     * @param failed makes the result of a failure
     * @param failure finds the failure in a result, if it is one
     */
    final <R> R look(Task task, Deadline deadline, Function<Answer, Optional<R>> expected,
            Function<Failure, R> failed, Function<R, Optional<Failure>> failure) {
        long limit = Math.clamp(deadline.remaining().toMillis(), 1, Integer.MAX_VALUE);
        R result = ask(new Request.Look(address, task, (int) limit), deadline, expected, failed);
        status = failure.apply(result).map(this::after).orElse(DeviceStatus.ONLINE);
        return result;
    }

    /** Asks the worker something that says nothing about this camera. */
    final <R> R ask(Request request, Deadline deadline, Function<Answer, Optional<R>> expected,
            Function<Failure, R> failed) {
        if (closed) {
            return failed.apply(new Failure(Cause.CANCELLED, "camera.closed", "the camera was closed by its owner"));
        }
        return switch (worker.ask(request, deadline)) {
            case Reply.Lost(Failure lost) -> failed.apply(lost);
            case Reply.Answered(Answer answer) -> expected.apply(answer)
                    .orElseThrow(() -> new IllegalStateException("the worker answered something else: "
                            + answer.getClass().getSimpleName()));
        };
    }

    private DeviceStatus after(Failure failure) {
        return switch (failure.code()) {
            case VisionWorker.STARTING -> new DeviceStatus(DeviceState.STARTING, failure.detail());
            case VisionWorker.DOWN -> new DeviceStatus(DeviceState.OFFLINE, failure.detail());
            // one lost frame; the next one tells how the camera is
            case VisionWorker.DIED -> status;
            default -> DeviceStatus.after(failure, status);
        };
    }

    @Override
    public final FrameResult frame(Deadline deadline) {
        return this.<FrameResult>look(Task.FRAME, deadline,
                answer -> answer instanceof Answer.Frame(FrameResult result) ? Optional.of(result) : Optional.empty(),
                FrameResult.Failed::new,
                result -> result instanceof FrameResult.Failed(Failure failure) ? Optional.of(failure)
                        : Optional.empty());
    }

    /** Looks once and lets the camera go: nobody wants the picture, and its lamp has to tell the truth. */
    @Override
    public final DeviceStatus check(Deadline deadline) {
        frame(deadline);
        reopen();
        return status;
    }

    @Override
    public final boolean attached() {
        return !(CameraAddress.parse(address) instanceof CameraAddress.Parsed.Valid(CameraAddress.Video video))
                || Files.exists(video.node());
    }

    @Override
    public final void reopen() {
        worker.askIfRunning(new Request.Release(address), Deadline.after(RELEASE));
    }

    @Override
    public final DeviceStatus status() {
        return status;
    }

    @Override
    public final void close() {
        if (!closed) {
            closed = true;
            status = new DeviceStatus(DeviceState.OFFLINE, "closed by its owner");
            reopen();
        }
    }
}
