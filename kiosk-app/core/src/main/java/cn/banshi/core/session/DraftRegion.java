package cn.banshi.core.session;

import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionState.DraftKept;
import cn.banshi.core.session.SessionState.DraftOffered;
import cn.banshi.core.session.SessionState.Form;
import cn.banshi.core.session.SessionState.KeepingDraft;
import cn.banshi.core.session.SessionState.Review;
import java.util.Optional;

/** Going on elsewhere, with what the platform keeps of it; and going on here with what was begun elsewhere. */
final class DraftRegion {

    private final Route route;
    private final MaterialRegion materials;

    DraftRegion(Route route, MaterialRegion materials) {
        this.route = route;
        this.materials = materials;
    }

    Transition offered(Snapshot at, DraftOffered now, SessionEvent event) {
        String service = now.service();
        return switch (event) {
            case Citizen.Next next -> Transition.to(at.in(at.mode().entered(true)), new Effect.TakeDraft(service));
            case SessionEvent.DraftTaken(Optional<String> page) -> page.map(id -> route.page(at, service, id, false))
                    .orElseGet(() -> materials.ahead(at, service, false));
            case SessionEvent.MaterialFound found -> materials.found(at, service, found);
            case Citizen.AnewWanted anew -> Transition.to(at, new Effect.LeaveDraft(service));
            case SessionEvent.DraftLooked looked -> route.begun(at, service, looked);
            case Citizen.Back back -> route.beforeForm(at, service);
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    Transition keep(Snapshot at) {
        return switch (at.state()) {
            case Form form -> route.enter(at, new KeepingDraft(form.service(), FormRegion.stopped(form)));
            case Review review -> route.enter(at, new KeepingDraft(review.service(), review));
            case SessionState other -> Transition.meaningless(at);
        };
    }

    Transition keeping(Snapshot at, KeepingDraft now, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Kept(var draft) -> route.enter(at.in(at.mode().entered(false)),
                    new DraftKept(now.service(), draft, Optional.empty()));
            case SessionEvent.BackendFailed failed -> notKept(at, now);
            case SessionEvent.NotRecorded not -> notKept(at, now);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    /** The visit goes on where it was. */
    private Transition notKept(Snapshot at, KeepingDraft now) {
        return route.enter(at.under(new Cover.DraftNotKept()), now.from());
    }

    Transition kept(Snapshot at, DraftKept now, SessionEvent event) {
        return switch (event) {
            case Citizen.SlipWanted wanted -> slip(at, now);
            case SessionEvent.Printed(Paper paper) -> Transition.to(at.at(with(now, paper)));
            case Citizen.HomeWanted home -> route.goHome(at);
            case Citizen.Next next -> route.end(at);
            case Citizen.ExitWanted exit -> route.end(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    /** Once: a second slip is printed for nobody by mistake. */
    private static Transition slip(Snapshot at, DraftKept now) {
        return now.slip().isEmpty()
                ? Transition.to(at.at(with(now, Paper.PRINTING)), new Effect.PrintDraft(now.service(), now.draft()))
                : Transition.meaningless(at);
    }

    private static DraftKept with(DraftKept now, Paper slip) {
        return new DraftKept(now.service(), now.draft(), Optional.of(slip));
    }
}
