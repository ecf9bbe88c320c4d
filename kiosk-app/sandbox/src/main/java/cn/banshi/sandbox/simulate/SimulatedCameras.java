package cn.banshi.sandbox.simulate;

import static cn.banshi.sandbox.simulate.Simulation.done;
import static cn.banshi.sandbox.simulate.Simulation.named;
import static cn.banshi.sandbox.simulate.Simulation.word;

import cn.banshi.sandbox.simulate.Simulations.Plan;
import cn.banshi.simulators.camera.CameraFault;
import cn.banshi.simulators.camera.CameraSimulator;
import cn.banshi.simulators.camera.FolderCameraSimulator;
import cn.banshi.simulators.camera.MjpegCameraSimulator;
import cn.banshi.simulators.camera.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A camera with a plate below it: on a port of this machine, or a folder of pictures. */
final class SimulatedCameras {

    private static final int LAST_PORT = 65_535;

    private SimulatedCameras() {}

    static Simulation camera(Plan plan) {
        CameraSimulator camera = at(plan.link());
        return new Simulation(camera.address(), named(CameraFault.class, camera::failAlways), camera::clear,
                Map.of("lay", view -> lay(camera, view), "show", text -> done(() -> camera.show(text), "shown"),
                        "take-away", none -> done(() -> camera.lay(View.PLATE), "taken away")),
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
        return Arrays.stream(View.values())
                .filter(view -> word(view).equals(name))
                .findFirst()
                .map(view -> done(() -> camera.lay(view), name + " lies there"))
                .orElseGet(() -> "there is no '" + name + "'; use one of "
                        + Arrays.stream(View.values()).map(Simulation::word).collect(Collectors.joining(", ")));
    }
}
