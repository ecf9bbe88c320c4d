package cn.banshi.core.watch;

import cn.banshi.core.watch.Gauges.Worker;
import java.util.Optional;

/** A worker is alive, by its own measure. */
record WorkerRule(Worker worker) implements Rule {

    @Override
    public String name() {
        return worker.name();
    }

    @Override
    public Optional<Finding> look() {
        return worker.alive().getAsBoolean() ? Optional.empty() : Optional.of(new Finding.WorkerDead(worker.name()));
    }
}
