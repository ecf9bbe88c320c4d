package cn.banshi.sandbox.hall;

import cn.banshi.contract.model.HelpState;
import cn.banshi.contract.model.StateOfDevice;
import cn.banshi.sandbox.backend.SandboxBackend;
import cn.banshi.sandbox.backend.platform.HelpCalls;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the people of the hall do, and what they see of whoever calls for help. */
final class Staff {

    private static final String GROUP = "People of the hall";

    private final SandboxBackend backend;

    Staff(SandboxBackend backend) {
        this.backend = backend;
    }

    List<Happening> happenings() {
        return List.of(
                new Happening("help/coming", GROUP, "Say that somebody comes", () -> say(HelpState.COMING)),
                new Happening("help/done", GROUP, "Say that somebody was there", () -> say(HelpState.DONE)),
                new Happening("case/return", GROUP, "Return the newest case for correction",
                        () -> backend.developerSide().giveLatestBack()));
    }

    List<String> state() {
        return backend.helpCalls().all().stream().map(Staff::words).toList();
    }

    private void say(HelpState state) {
        backend.helpCalls().say(TerminalFile.NUMBER, state);
    }

    private static String words(HelpCalls.Call call) {
        return "HELP called at " + call.terminal() + " in " + call.request().step()
                + Optional.ofNullable(call.request().serviceId()).map(service -> " of " + service).orElse("")
                + call.reference().map(number -> ", case " + number).orElse("") + " (" + call.state() + ")"
                + call.request()
                        .devices()
                        .stream()
                        .filter(device -> device.state() != StateOfDevice.ONLINE)
                        .map(device -> ", " + device.kind() + " " + device.state())
                        .collect(Collectors.joining());
    }
}
