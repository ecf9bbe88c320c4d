package cn.banshi.sandbox.backend;

import cn.banshi.core.crypto.Suite;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * How a sandbox is started.
 *
 * @param port of the contract; 0 lets the system choose
 * @param controlPort of the developers' side; 0 lets the system choose
 * @param data folder of the store; made when missing
 * @param clock what the platform takes for the time
 * @param securePorts of the gateways; a suite that is not there gets any free port when it is first asked for
 */
public record Settings(int port, int controlPort, Path data, Clock clock, Map<Suite, Integer> securePorts) {

    public Settings(int port, int controlPort, Path data, Clock clock) {
        this(port, controlPort, data, clock, Map.of());
    }

    /** Any free ports, the real time. */
    public static Settings inFolder(Path data) {
        return new Settings(0, 0, data, Clock.systemUTC());
    }

    public Settings withClock(Clock other) {
        return new Settings(port, controlPort, data, other, securePorts);
    }

    int securePort(Suite suite) {
        return securePorts.getOrDefault(suite, 0);
    }
}
