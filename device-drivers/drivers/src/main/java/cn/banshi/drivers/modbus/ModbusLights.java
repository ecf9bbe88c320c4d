package cn.banshi.drivers.modbus;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.lights.Lights;
import cn.banshi.drivers.modbus.Exchange.Outcome;
import cn.banshi.drivers.modbus.IoScan.Scanned;
import cn.banshi.drivers.modbus.ModbusRequest.Function;
import cn.banshi.drivers.transport.Conversation;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.PortDevice;
import cn.banshi.drivers.transport.Transport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Guide lights on the coils of relay or lamp boards. Boards cannot flash, so a thread of the driver does. */
public final class ModbusLights extends PortDevice<Transport> implements Lights {

    /** For a change that nobody waits for; longer would let lights limp. */
    private static final Duration STEP_LIMIT = Duration.ofMillis(1_500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Map<Position, IoPoint> points;
    private final IoScan<Position> scan;
    private final Duration silence;
    private final LightPlan plan = new LightPlan(System::nanoTime); // used by the thread that has the port
    private final Blinker blinker = new Blinker(this::step);
    private volatile boolean lit;

    /**
     * The port may be shared with {@link ModbusSensors}.
     *
     * @param points a coil for each light
     * @param silence between two frames on this line, 3.5 characters
     */
    public ModbusLights(Port<Transport> port, Map<Position, IoPoint> points, Duration silence) {
        super(port);
        this.points = Map.copyOf(points);
        this.scan = new IoScan<>(points, Position.class);
        this.silence = silence;
    }

    @Override
    public Set<Position> positions() {
        return points.keySet();
    }

    @Override
    public LightResult set(Position position, Flash flash, Deadline deadline) {
        IoPoint point = points.get(position);
        if (point == null) {
            return new LightResult.Failed(new Failure(Cause.UNSUPPORTED, "modbus.not-fitted",
                    "lights: the map of this terminal has no light " + position));
        }
        lit |= flash != Flash.OFF;
        Optional<Failure> failure = use(deadline, transport -> {
            boolean on = plan.set(position, flash);
            Optional<Failure> unconfirmed = switchTo(exchange(transport), point, on, deadline);
            if (unconfirmed.isPresent()) {
                plan.set(position, Flash.OFF);
            }
            return unconfirmed;
        }, Optional::of);
        blinker.touch();
        return ended(failure.<LightResult>map(LightResult.Failed::new).orElseGet(LightResult.Set::new), failure);
    }

    /** Writes and reads back: a write's answer may be the adapter's echo. */
    private static Optional<Failure> switchTo(Exchange exchange, IoPoint point, boolean on, Deadline deadline) {
        Optional<Failure> unwritten = write(exchange, point, on, deadline);
        if (unwritten.isPresent()) {
            return unwritten;
        }
        ModbusRequest question = new ModbusRequest(point.unit(), Function.READ_COILS, point.address(), 1);
        return switch (exchange.ask(question, deadline)) {
            case Outcome.Failed(Failure failure) -> Optional.of(failure);
            case Outcome.Answered(ModbusAnswer answer) -> point.active((ModbusAnswer.Read) answer,
                    point.address()) == on
                            ? Optional.empty()
                            : Optional.of(new Failure(Cause.HARDWARE_ERROR, "modbus.not-switched",
                                    "lights: board " + point.unit() + " took the command for coil " + point.address()
                                            + " but the coil does not follow; replace the board"));
        };
    }

    private static Optional<Failure> write(Exchange exchange, IoPoint point, boolean on, Deadline deadline) {
        int level = on != point.inverted() ? ModbusRequest.ON : 0;
        ModbusRequest command = new ModbusRequest(point.unit(), Function.WRITE_COIL, point.address(), level);
        return exchange.ask(command, deadline) instanceof Outcome.Failed(Failure failure)
                ? Optional.of(failure)
                : Optional.empty();
    }

    /** What the blinker does: every change that is due, in one turn on the line. */
    private OptionalLong step() {
        Deadline deadline = Deadline.after(STEP_LIMIT);
        return use(deadline, transport -> {
            Exchange exchange = exchange(transport);
            for (Map.Entry<Position, IoPoint> light : points.entrySet()) {
                Optional<Failure> failure = plan.due(light.getKey())
                        .flatMap(on -> write(exchange, light.getValue(), on, deadline));
                if (failure.isPresent()) {
                    return failed(failure.get());
                }
            }
            return plan.untilNext();
        }, this::failed);
    }

    private OptionalLong failed(Failure failure) {
        return ended(failure.cause() == Cause.CANCELLED
                ? OptionalLong.empty()
                : OptionalLong.of(PAUSE_AFTER_FAILURE.toNanos()), Optional.of(failure));
    }

    @Override
    protected DeviceStatus ask(Transport link, Deadline deadline) {
        return switch (scan.read(exchange(link), deadline)) {
            case Scanned.Active<Position> works -> DeviceStatus.ONLINE;
            case Scanned.Failed<Position>(Failure failure) -> after(failure);
        };
    }

    private Exchange exchange(Transport transport) {
        return new Exchange(new Conversation(transport, "modbus", "lights", closing()), silence);
    }

    /** Switches off what burns, as far as the boards can be reached, and gives the line back. */
    @Override
    public void close() {
        blinker.stop();
        if (lit) {
            Deadline deadline = Deadline.after(STEP_LIMIT);
            lit = use(deadline, transport -> {
                Exchange exchange = exchange(transport);
                return points.values().stream().anyMatch(light -> write(exchange, light, false, deadline).isPresent());
            }, unreachable -> true);
        }
        super.close();
    }
}
