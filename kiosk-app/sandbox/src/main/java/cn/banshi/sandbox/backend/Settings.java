package cn.banshi.sandbox.backend;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How a sandbox is started.
 *
 * @param port of the contract; 0 lets the system choose
 * @param controlPort of the developers' side; 0 lets the system choose
 * @param data folder of the store; made when missing
 * @param clock what the platform takes for the time
 */
public record Settings(int port, int controlPort, Path data, Clock clock) {

    /** Any free ports, the real time. */
    public static Settings inFolder(Path data) {
        return new Settings(0, 0, data, Clock.systemUTC());
    }

    public Settings withClock(Clock other) {
        return new Settings(port, controlPort, data, other);
    }
}
