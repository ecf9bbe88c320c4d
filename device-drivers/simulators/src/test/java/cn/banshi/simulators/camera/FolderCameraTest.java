package cn.banshi.simulators.camera;

import cn.banshi.vision.Vision;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** Pictures in a folder. */
class FolderCameraTest extends CameraContract {

    private static final Vision VISION = delivered();

    @TempDir
    private Path place;

    @AfterAll
    static void endWorker() {
        VISION.close();
    }

    @Override
    Vision vision() {
        return VISION;
    }

    @Override
    CameraSimulator simulator() {
        return new FolderCameraSimulator(place.resolve("pictures"));
    }
}
