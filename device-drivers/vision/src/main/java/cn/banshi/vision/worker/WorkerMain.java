package cn.banshi.vision.worker;

import cn.banshi.vision.opencv.Natives;
import cn.banshi.vision.protocol.Answer;
import cn.banshi.vision.protocol.Pipe;
import cn.banshi.vision.protocol.Pipe.Numbered;
import cn.banshi.vision.protocol.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The worker's process. Ends when its input does, whatever it is doing: a terminal that died must not leave a camera on.
 */
public final class WorkerMain {

    /** How often idle cameras are looked after, in milliseconds. */
    private static final long IDLE_ROUND_MS = 1_000;

    private static final int BUFFER = 1 << 16;

    private WorkerMain() {}

    /** @param arguments {@code --images=true|false} and perhaps {@code --comparison=FILE} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var pipe = new Pipe(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        // Whatever a library prints would be read as an answer.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false));
        BlockingQueue<Numbered<Request>> requests = new ArrayBlockingQueue<>(1);
        Thread.ofPlatform().daemon().name("vision-requests").start(() -> receive(pipe, requests));
        Natives.load();
        try (var worker = new Worker(Boolean.parseBoolean(argument(arguments, "--images=").orElse("false")),
                argument(arguments, "--comparison=").map(Path::of))) {
            pipe.send(0, new Answer.Ready());
            work(pipe, requests, worker);
        }
    }

    private static void work(Pipe pipe, BlockingQueue<Numbered<Request>> requests, Worker worker)
            throws IOException, InterruptedException {
        while (true) {
            Numbered<Request> next = requests.poll(IDLE_ROUND_MS, TimeUnit.MILLISECONDS);
            if (next != null) {
                pipe.send(next.sequence(), worker.answer(next.message()));
            }
            worker.closeIdle();
        }
    }

    private static void receive(Pipe pipe, BlockingQueue<Numbered<Request>> requests) {
        try {
            while (true) {
                requests.put(pipe.receiveRequest());
            }
        } catch (IOException over) {
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> argument(String[] arguments, String name) {
        return Stream.of(arguments)
                .filter(each -> each.startsWith(name))
                .map(each -> each.substring(name.length()))
                .findFirst();
    }
}
