package cn.banshi.core.watch;

import java.util.Optional;
import java.util.function.Supplier;

/** What reads the gauge judges it as well, because only it knows how sure the reading is. */
record JudgedRule(String name, Supplier<Optional<Finding>> judgement) implements Rule {

    @Override
    public Optional<Finding> look() {
        return judgement.get();
    }
}
