package cn.banshi.vision;

import cn.banshi.device.Device;
import cn.banshi.vision.worker.WorkerMain;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the worker's class path is delivered: in a folder {@value #FOLDER} beside this room's own classes or jar, as in
 * {@code lib/*.jar} and {@code lib/worker/*.jar} of a terminal. The terminal's own class path {@code lib/*} leaves it out.
 */
final class WorkerJars {

    private static final String FOLDER = "worker";

    private WorkerJars() {}

    /** Outcome of {@link #find}. */
    sealed interface Found {

        /** @param classPath as {@code java -cp} takes it */
        record Jars(String classPath) implements Found {}

        /** @param folder where they should be */
        record Missing(Path folder) implements Found {}
    }

    static Found find() {
        return beside(place(WorkerMain.class), place(Device.class));
    }

    /**
     * @param own where this room's classes are
     * @param api where those of device-api are
     */
    static Found beside(Path own, Path api) {
        Path folder = own.resolveSibling(FOLDER);
        return Files.isDirectory(folder)
                ? new Found.Jars(
                        String.join(File.pathSeparator, List.of(own.toString(), api.toString(), folder + "/*")))
                : new Found.Missing(folder);
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException noPlace) {
            throw new IllegalStateException(type + " was loaded from no file", noPlace);
        }
    }
}
