package cn.banshi.core.session;

import cn.banshi.core.screen.Presentation;

/** Turns where a visit stands into what is shown. Called on the session's thread. */
@FunctionalInterface
public interface Projection {

    Presentation of(Snapshot snapshot, Visit visit);
}
