package cn.banshi.core.supervision;

import cn.banshi.device.Deadline;
import cn.banshi.device.lights.Lights;
import java.util.Set;

/** Guide lights under supervision, as one owner sees them. */
public final class SupervisedLights extends SupervisedDevice<Lights> implements Lights {

    /** @param owner claims the lights for each command, see {@link Supervised#claim} */
    public SupervisedLights(Supervised<Lights> lights, String owner) {
        super(lights, owner);
    }

    @Override
    public Set<Position> positions() {
        return device().positions();
    }

    @Override
    public LightResult set(Position position, Flash flash, Deadline deadline) {
        return order(lights -> lights.set(position, flash, deadline), LightResult.Failed::new, deadline);
    }
}
