package cn.banshi.vision;

import cn.banshi.device.Deadline;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.vision.VisionWorker.Reply;
import cn.banshi.vision.protocol.Answer;
import cn.banshi.vision.protocol.Request;
import cn.banshi.vision.protocol.Request.Task;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Real workers, started as the terminal starts them, and what to ask them. */
public final class Workers {

    /** Far beyond what a worker needs on a machine that is busy with other things. */
    public static final Duration LONG = Duration.ofSeconds(150);

    private Workers() {}

    /** On the test's own class path; its native code is unpacked once for all tests. */
    public static WorkerCommand command() {
        return new WorkerCommand(Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"), Path.of("target", "natives").toAbsolutePath(), Optional.empty(),
                true);
    }

    static Request look(String address, Task task) {
        return new Request.Look(address, task, (int) LONG.toMillis());
    }

    static Reply frame(VisionWorker worker, Path folder) {
        return worker.ask(look("images://" + folder, Task.FRAME), Deadline.after(LONG));
    }

    static boolean isFrame(Reply reply) {
        return reply instanceof Reply.Answered(Answer.Frame(FrameResult.Frame frame));
    }

    /** A folder's one picture, grey. */
    static Path picture(Path folder) throws IOException {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, 64, 48);
        pen.dispose();
        ImageIO.write(image, "jpg", folder.resolve("grey.jpg").toFile());
        return folder;
    }
}
