package cn.banshi.drivers.modbus;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.drivers.modbus.IoScan.Scanned;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.PortDevice;
import cn.banshi.drivers.transport.Transport;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Door, presence and slot sensors on the inputs of boards. Boards report nothing by themselves, so whoever watches asks;
 * nobody asks while nobody watches.
 */
public final class ModbusSensors extends PortDevice<Transport> implements Sensors {

    /** A question and its answer take 20 ms at 9600 baud. */
    private static final Duration POLL = Duration.ofMillis(30);

    private final IoScan<Sensor> scan;
    private final Duration silence;
    private final Debounce<Sensor> debounce = new Debounce<>(Sensor.class, System::nanoTime);
    private final Map<Sensor, Reading> unknown = new EnumMap<>(Sensor.class);
    private volatile Map<Sensor, Reading> readings;

    /**
     * The port may be shared with {@link ModbusLights}.
     *
     * @param points a contact for each sensor
     * @param silence between two frames on this line, 3.5 characters
     */
    public ModbusSensors(Port<Transport> port, Map<Sensor, IoPoint> points, Duration silence) {
        super(port);
        this.scan = new IoScan<>(points, Sensor.class);
        this.silence = silence;
        points.keySet().forEach(sensor -> unknown.put(sensor, Reading.UNKNOWN));
        this.readings = Map.copyOf(unknown);
    }

    @Override
    public Map<Sensor, Reading> readings() {
        return readings;
    }

    @Override
    public WatchResult watch(Map<Sensor, Reading> known, Deadline deadline, Cancellation cancellation) {
        for (boolean read = false;; read = true) {
            Optional<Failure> failure = use(deadline, transport -> read(transport, cancellation, deadline),
                    Optional::of);
            if (read && deadline.passed() && failure.filter(ModbusSensors::late).isPresent()) {
                return ended(new WatchResult.Unchanged(), Optional.empty()); // the time was up in the middle of a question
            }
            if (failure.isPresent()) {
                forget();
                return ended(new WatchResult.Failed(failure.get()), failure);
            }
            if (!readings.equals(known)) {
                return ended(new WatchResult.Changed(readings), failure);
            }
            if (deadline.remaining().compareTo(POLL) < 0) {
                return ended(new WatchResult.Unchanged(), failure);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static boolean late(Failure failure) {
        return failure.cause() == Cause.TIMED_OUT;
    }

    /** Reads every sensor once; empty when that went well. */
    private Optional<Failure> read(Transport transport, Cancellation cancellation, Deadline deadline) {
        if (cancellation.requested() || Thread.currentThread().isInterrupted()) {
            return Optional.of(new Failure(Cause.CANCELLED, "modbus.cancelled", "sensors: was cancelled by its owner"));
        }
        Conversation line = new Conversation(transport, "modbus", "sensors", cancellation);
        return switch (scan.read(new Exchange(line, silence), deadline)) {
            case Scanned.Failed<Sensor>(Failure failure) -> Optional.of(failure);
            case Scanned.Active<Sensor>(Map<Sensor, Boolean> active) -> {
                Map<Sensor, Reading> now = new EnumMap<>(Sensor.class);
                debounce.take(active)
                        .forEach((sensor, is) -> now.put(sensor, is ? Reading.ACTIVE : Reading.INACTIVE));
                readings = Map.copyOf(now);
                yield Optional.empty();
            }
        };
    }

    private void forget() {
        debounce.forget();
        readings = Map.copyOf(unknown);
    }

    @Override
    protected DeviceStatus ask(Transport link, Deadline deadline) {
        return read(link, closing(), deadline).map(this::after).orElse(DeviceStatus.ONLINE);
    }

    /** Where there is no line to ask on, too, nothing is known any more. */
    @Override
    public DeviceStatus check(Deadline deadline) {
        DeviceStatus now = super.check(deadline);
        if (!now.usable()) {
            forget();
        }
        return now;
    }
}
