package cn.banshi.vision;

import static cn.banshi.vision.Workers.LONG;
import static cn.banshi.vision.Workers.frame;
import static cn.banshi.vision.Workers.isFrame;
import static cn.banshi.vision.Workers.look;
import static cn.banshi.vision.Workers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.vision.VisionWorker.Reply;
import cn.banshi.vision.protocol.Request.Task;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A worker that is killed, hangs, or does not start costs a frame at most, and its asker always gets a value. */
@Timeout(400)
class VisionWorkerTest {

    @TempDir
    Path folder;

    @Test
    void startsAtTheFirstCommand() throws IOException {
        try (var worker = new VisionWorker(Workers.command())) {
            assertThat(worker.pid()).isZero();
            assertThat(frame(worker, picture(folder))).matches(Workers::isFrame);
            assertThat(worker.pid()).isNotZero();
        }
    }

    @Test
    void workerKilledInTheMiddleOfWorkCostsThatFrameAlone() throws Exception {
        picture(folder);
        try (var worker = new VisionWorker(Workers.command());
                var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(frame(worker, folder)).matches(Workers::isFrame);
            CompletableFuture<Reply> lost = CompletableFuture
                    .supplyAsync(() -> worker.ask(look(address(silent), Task.FRAME), Deadline.after(LONG)));
            silent.accept(); // the worker is at work now
            kill(worker, "-KILL");
            assertThat(lost.get(150, TimeUnit.SECONDS)).isInstanceOfSatisfying(Reply.Lost.class,
                    reply -> assertThat(reply.failure().code()).isEqualTo("vision.died"));
            assertThat(frame(worker, folder)).matches(Workers::isFrame);
        }
    }

    @Test
    void workerKilledBetweenTwoFramesCostsNone() throws Exception {
        picture(folder);
        try (var worker = new VisionWorker(Workers.command())) {
            assertThat(frame(worker, folder)).matches(Workers::isFrame);
            long first = worker.pid();
            kill(worker, "-KILL");
            ProcessHandle.of(first).ifPresent(gone -> gone.onExit().join());
            assertThat(frame(worker, folder)).matches(Workers::isFrame);
            assertThat(worker.pid()).isNotEqualTo(first);
        }
    }

    /** Its memory is full of the last citizen. */
    @Test
    void workerThatHasToForgetEndsAndAnotherSeesTheNextFrame() throws Exception {
        picture(folder);
        try (var worker = new VisionWorker(Workers.command())) {
            worker.forget();
            assertThat(worker.pid()).as("none is started for it").isZero();
            assertThat(frame(worker, folder)).matches(Workers::isFrame);
            long first = worker.pid();
            worker.forget();
            assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(worker.pid()).isZero();
            assertThat(frame(worker, folder)).matches(Workers::isFrame);
        }
    }

    @Test
    void workerThatHangsWhenItHasToForgetIsKilled() throws Exception {
        try (var worker = new VisionWorker(Workers.command());
                var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Reply> lost = CompletableFuture
                    .supplyAsync(() -> worker.ask(look(address(silent), Task.FRAME), Deadline.after(LONG)));
            silent.accept();
            long hanging = worker.pid();
            worker.forget();
            assertThat(lost.get(150, TimeUnit.SECONDS)).isInstanceOf(Reply.Lost.class);
            ProcessHandle.of(hanging).ifPresent(gone -> gone.onExit().join());
        }
    }

    @Test
    void workerThatHangsIsKilledAndTheNextFrameComes() throws Exception {
        picture(folder);
        try (var worker = new VisionWorker(Workers.command())) {
            assertThat(frame(worker, folder)).matches(Workers::isFrame);
            long hanging = worker.pid();
            kill(worker, "-STOP");
            awaitStopped(hanging);
            assertThat(worker.ask(look("images://" + folder, Task.FRAME), Deadline.after(Duration.ofMillis(50))))
                    .isInstanceOfSatisfying(Reply.Lost.class,
                            reply -> assertThat(reply.failure().cause()).isEqualTo(Cause.TIMED_OUT));
            assertThat(frame(worker, folder)).matches(Workers::isFrame);
            assertThat(ProcessHandle.of(hanging)).isEmpty();
        }
    }

    @Test
    void closingEndsACommandUnderWayAndTheProcess() throws Exception {
        var worker = new VisionWorker(Workers.command());
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Reply> ended = CompletableFuture
                    .supplyAsync(() -> worker.ask(look(address(silent), Task.FRAME), Deadline.after(LONG)));
            silent.accept();
            long process = worker.pid();
            worker.close();
            assertThat(ended.get(150, TimeUnit.SECONDS)).isInstanceOfSatisfying(Reply.Lost.class,
                    reply -> assertThat(reply.failure().cause()).isEqualTo(Cause.CANCELLED));
            ProcessHandle.of(process).ifPresent(gone -> gone.onExit().join());
            assertThat(isFrame(frame(worker, folder))).as("after closing").isFalse();
        }
    }

    @Test
    void saysSoWhenThereIsNoSuchProgram() {
        var command = new WorkerCommand(folder.resolve("no-java"), "", folder, Optional.empty(), true);
        try (var worker = new VisionWorker(command)) {
            assertDown(worker);
        }
    }

    @Test
    void saysSoWhenTheWorkerDiesBeforeItIsReady() {
        var good = Workers.command();
        var command = new WorkerCommand(good.java(), folder.toString(), folder, Optional.empty(), true);
        try (var worker = new VisionWorker(command)) {
            assertDown(worker);
        }
    }

    private static void assertDown(VisionWorker worker) {
        Failure failure;
        do { // on a busy machine a process needs longer than this to find out that it cannot start
            failure = ((Reply.Lost) worker.ask(look("images:///tmp", Task.FRAME),
                    Deadline.after(Duration.ofSeconds(1))))
                    .failure();
        } while (failure.code().equals("vision.starting"));
        assertThat(failure.cause()).isEqualTo(Cause.NOT_READY);
        assertThat(failure.code()).isEqualTo("vision.down");
    }

    @Test
    void saysThatItIsStartingUntilItIsReady() throws IOException {
        try (var worker = new VisionWorker(Workers.command())) {
            assertThat(worker.ask(look("images://" + picture(folder), Task.FRAME), Deadline.after(Duration.ZERO)))
                    .isInstanceOfSatisfying(Reply.Lost.class,
                            reply -> assertThat(reply.failure().code()).isEqualTo("vision.starting"));
            assertThat(frame(worker, folder)).matches(Workers::isFrame);
        }
    }

    @Test
    void processEndsWhenItsInputDoes() throws Exception {
        Process orphan = Workers.command().start();
        orphan.getOutputStream().close();
        assertThat(orphan.waitFor(150, TimeUnit.SECONDS)).isTrue();
    }

    private static String address(ServerSocket server) {
        return "mjpeg:http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    private static void kill(VisionWorker worker, String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, String.valueOf(worker.pid())).start().waitFor()).isZero();
    }

    /** A signal is sent before it is obeyed: on a busy machine a thread of the process may answer first. */
    private static void awaitStopped(long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads.toList()) {
                while (!Files.readString(thread.resolve("status")).contains("State:\tT")) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
