package cn.banshi.sandbox.simulate;

import static cn.banshi.sandbox.simulate.Simulation.done;
import static cn.banshi.sandbox.simulate.Simulation.named;
import static cn.banshi.sandbox.simulate.Simulation.word;

import cn.banshi.sandbox.simulate.Simulations.Plan;
import cn.banshi.simulators.camera.CameraFault;
import cn.banshi.simulators.camera.CameraSimulator;
import cn.banshi.simulators.camera.FolderCameraSimulator;
import cn.banshi.simulators.camera.MjpegCameraSimulator;
import cn.banshi.simulators.camera.Movement;
import cn.banshi.simulators.camera.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A camera with a plate below it, or with somebody before it: on a port of this machine, or a folder of pictures. */
final class SimulatedCameras {

    private static final int LAST_PORT = 65_535;

    private SimulatedCameras() {}

    static Simulation camera(Plan plan) {
        CameraSimulator camera = at(plan.link());
        return new Simulation(camera.address(), named(CameraFault.class, camera::failAlways), camera::clear,
                Map.of("lay", view -> lay(camera, view), "show", text -> done(() -> camera.show(text), "shown"),
                        "take-away", none -> done(() -> camera.lay(View.PLATE), "taken away"), "stand",
                        badge -> done(() -> camera.stand(badge), "somebody stands there"), "move",
                        movement -> move(camera, movement)),
                camera::close).onALine(camera::unplug, camera::plugIn);
    }

    /** A number is a port, anything else a folder. */
    private static CameraSimulator at(Path link) {
        String name = link.toString();
        if (name.matches("\\d{1,5}") && Integer.parseInt(name) <= LAST_PORT) {
            return new MjpegCameraSimulator(Integer.parseInt(name), MjpegCameraSimulator.REALISTIC);
        }
        if (Files.exists(link)) {
            throw new IllegalArgumentException(link + " is there already; name a new folder, or a port, with --link");
        }
        return new FolderCameraSimulator(link);
    }

    private static String lay(CameraSimulator camera, String name) {
        return one(View.class, name, view -> done(() -> camera.lay(view), name + " lies there"));
    }

    private static String move(CameraSimulator camera, String name) {
        return one(Movement.class, name, movement -> done(() -> camera.move(movement), "done"));
    }

    private static <E extends Enum<E>> String one(Class<E> of, String name, Function<E, String> deed) {
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> word(each).equals(name))
                .findFirst()
                .map(deed)
                .orElseGet(() -> "there is no '" + name + "'; use one of "
                        + Arrays.stream(of.getEnumConstants()).map(Simulation::word).collect(Collectors.joining(", ")));
    }
}
