package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.sensors.Sensors;
import java.util.Map;

/** Sensors under supervision, as one owner sees them. What looks at their health reads them, too. */
public final class SupervisedSensors extends SupervisedDevice<Sensors> implements Sensors {

    /** @param owner claims the sensors for each command, see {@link Supervised#claim} */
    public SupervisedSensors(Supervised<Sensors> sensors, String owner) {
        super(sensors, owner);
    }

    @Override
    public Map<Sensor, Reading> readings() {
        return device().readings();
    }

    @Override
    public WatchResult watch(Map<Sensor, Reading> known, Deadline deadline, Cancellation cancellation) {
        return order(sensors -> sensors.watch(known, deadline, cancellation), WatchResult.Failed::new, deadline,
                cancellation);
    }
}
