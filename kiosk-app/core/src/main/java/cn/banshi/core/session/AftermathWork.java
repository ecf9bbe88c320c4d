package cn.banshi.core.session;

import cn.banshi.core.audit.Aftermath;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;

/** Looks back at the last visit, and closes it. */
final class AftermathWork {

    private final Aftermath aftermath;
    private final Works works;

    AftermathWork(Aftermath aftermath, Works works) {
        this.aftermath = aftermath;
        this.works = works;
    }

    void lookBack() {
        works.start(Kind.LOOK_BACK, () -> Finding.of(new SessionEvent.LookedBack(aftermath.last())));
    }

    void close() {
        works.start(Kind.LOOK_BACK, () -> {
            aftermath.told();
            return Finding.nothing();
        });
    }
}
