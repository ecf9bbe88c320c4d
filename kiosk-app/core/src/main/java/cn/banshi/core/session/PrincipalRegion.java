package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionState.Fetching;
import cn.banshi.core.session.SessionState.ForWhom;
import cn.banshi.core.session.SessionState.SeekingPrincipals;
import cn.banshi.core.session.SessionState.Unmandated;
import java.util.List;
import java.util.Optional;

/** For whom it is. Nobody is asked who has nobody to choose. */
final class PrincipalRegion {

    private final Route route;

    PrincipalRegion(Route route) {
        this.route = route;
    }

    Transition seeking(Snapshot at, SeekingPrincipals now, SessionEvent event) {
        return switch (event) {
            case SessionEvent.PrincipalsFound(boolean any) -> found(at, now.service(), any);
            case SessionEvent.BackendFailed failed -> route.fault(at, FaultCode.BACKEND_DOWN, Optional.of(now));
            case SessionEvent.NotRecorded not -> route.fault(at, FaultCode.NOT_RECORDED, Optional.of(now));
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition found(Snapshot at, String service, boolean any) {
        boolean self = route.forOneself(service);
        if (any || route.entrusts(service)) {
            return route.enter(at, new ForWhom(service, self));
        }
        return self ? route.enter(at, new Fetching(service)) : route.unmandated(at, service, false);
    }

    Transition forWhom(Snapshot at, ForWhom now, SessionEvent event) {
        return switch (event) {
            case Citizen.PrincipalChosen chosen -> route.enter(at, new Fetching(now.service()))
                    .and(List.of(new Effect.NotePrincipal(now.service())));
            case Citizen.OtherIsHere here -> route.entrusts(now.service())
                    ? route.enter(at, new SessionState.OtherConsent(new Errand.Entrusts(now.service())))
                    : Transition.meaningless(at);
            case Citizen.Back back -> route.beforeIdentify(at, now.service());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition unmandated(Snapshot at, Unmandated now, SessionEvent event) {
        return switch (event) {
            case Citizen.Back back -> route.home(at);
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }
}
