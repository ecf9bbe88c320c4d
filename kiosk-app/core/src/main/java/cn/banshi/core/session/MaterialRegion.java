package cn.banshi.core.session;

import cn.banshi.core.session.Plate.Looking;
import cn.banshi.core.session.Plate.Sight;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.MaterialFound;
import cn.banshi.core.session.SessionEvent.PageBefore;
import cn.banshi.core.session.SessionEvent.PlateSeen;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Material;
import cn.banshi.core.session.SessionState.Review;
import java.util.List;
import java.util.Optional;

/** Photographing originals. */
final class MaterialRegion {

    private static final Effect NEXT_LOOK = new Effect.StartTimer(Timer.PLATE, Delays.LOOK_AT_PLATE);
    private static final Effect LATER_LOOK = new Effect.StartTimer(Timer.PLATE, Delays.LOOK_LATER);

    private final Route route;
    private final PhoneRegion phone;

    MaterialRegion(Route route) {
        this.route = route;
        this.phone = new PhoneRegion(route);
    }

    Transition next(Snapshot at, Material now, SessionEvent event) {
        return now.plate() instanceof Plate.OnPhone onPhone
                ? phone.next(at, now, onPhone, event)
                : plate(at, now, event);
    }

    private Transition plate(Snapshot at, Material now, SessionEvent event) {
        return switch (event) {
            case PlateSeen(Sight sight) -> seen(at, now, sight);
            case Rang(Timer timer) when timer == Timer.PLATE -> looks(now.plate())
                    ? Transition.to(at, new Effect.LookAtPlate())
                    : Transition.late(at);
            case Citizen.Next next -> next(at, now);
            case Citizen.AnotherPage another -> now.plate() instanceof Plate.Stacked && now.taken() < pages(now).most()
                    ? look(at, now, false)
                    : Transition.meaningless(at);
            case Citizen.PageRetaken retaken -> now.plate() instanceof Plate.Shown
                    ? look(at, now, false)
                    : Transition.meaningless(at);
            case Citizen.PhoneWanted wanted -> now.plate() instanceof Plate.Shown || now.plate() instanceof Plate.OnFile
                    ? Transition.meaningless(at)
                    : phone.begin(at, now);
            case Citizen.PageDropped(int page) -> drop(at, now, page);
            case Citizen.WithoutOriginal without -> now.plate() instanceof Plate.Shown
                    || now.plate() instanceof Plate.Elsewhere || now.plate() instanceof Plate.OnFile
                            ? Transition.meaningless(at)
                            : route.enter(at, now.at(new Plate.Elsewhere()));
            case Citizen.Back back -> back(at, now);
            case MaterialFound found -> found(at, now.service(), found);
            case PageBefore(Optional<String> page) -> page.map(id -> route.pageBehind(at, now.service(), id))
                    .orElseGet(() -> route.beforeForm(at, now.service()));
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private static boolean looks(Plate plate) {
        return plate instanceof Looking || plate instanceof Plate.Away;
    }

    private cn.banshi.core.journey.Material.Pages pages(Material now) {
        return route.material(now.service(), now.material()).pages();
    }

    private Transition seen(Snapshot at, Material now, Sight sight) {
        return switch (now.plate()) {
            case Looking looking -> judged(sight.paper() ? at.in(at.mode().originals(true)) : at, now,
                    looking.after(sight));
            // it sees again: as if it had never been away
            case Plate.Away away when !(sight instanceof Sight.Failed) -> Transition.to(
                    at.at(now.at(Looking.begin(true))), NEXT_LOOK);
            case Plate.Away away -> Transition.to(at, LATER_LOOK);
            case Plate.Shown _,Plate.Stacked _,Plate.Elsewhere _,Plate.OnFile _,Plate.OnPhone _ -> Transition.late(at);
        };
    }

    private static Transition judged(Snapshot at, Material now, Looking after) {
        if (after.takes()) {
            return Transition.to(at.at(now.at(new Plate.Shown())), new Effect.StopLooking());
        }
        return after.blind()
                ? Transition.to(at.at(now.at(new Plate.Away())), new Effect.StopLooking(), LATER_LOOK)
                : Transition.to(at.at(now.at(after)), NEXT_LOOK);
    }

    /** The page will do; or there are enough. */
    private Transition next(Snapshot at, Material now) {
        return switch (now.plate()) {
            case Plate.Shown shown -> Transition.to(
                    at.in(at.mode().entered(true)).at(now.with(now.taken() + 1).at(new Plate.Stacked())),
                    new Effect.KeepPage(now.material()));
            case Plate.Stacked stacked when now.taken() >= pages(now).least() -> Transition.to(at,
                    new Effect.FindMaterial(now.service(), now.material(), ahead(now.toReview())));
            case Plate.OnFile onFile -> Transition.to(at,
                    new Effect.FindMaterial(now.service(), now.material(), ahead(now.toReview())));
            case Looking _,Plate.Stacked _,Plate.Away _,Plate.Elsewhere _,Plate.OnPhone _ -> Transition
                    .meaningless(at);
        };
    }

    private static Effect.FindMaterial.Way ahead(boolean toReview) {
        return toReview ? Effect.FindMaterial.Way.MISSING : Effect.FindMaterial.Way.NEXT;
    }

    /** @param fresh false while the sheet photographed last still lies there */
    private Transition look(Snapshot at, Material now, boolean fresh) {
        return route.enter(at, now.at(Looking.begin(fresh)));
    }

    private Transition drop(Snapshot at, Material now, int page) {
        if (page < 0 || page >= now.taken() || now.plate() instanceof Plate.Shown
                || now.plate() instanceof Plate.OnFile) {
            return Transition.meaningless(at);
        }
        Material left = now.with(now.taken() - 1);
        Effect drop = new Effect.DropPage(now.material(), page);
        Transition on = left.taken() == 0 && now.plate() instanceof Plate.Stacked
                ? look(at, left, true)
                : Transition.to(at.at(left));
        return new Transition(on.next(), List.of(drop), on.handled()).and(on.effects());
    }

    private Transition back(Snapshot at, Material now) {
        return switch (now.plate()) {
            case Plate.Shown shown -> look(at, now, false);
            case Plate.Elsewhere elsewhere -> route.enter(at, now.at(begin(now.taken())));
            case Looking _,Plate.Away _ when now.taken() > 0 -> route.enter(at, now.at(new Plate.Stacked()));
            case Plate.Stacked stacked when now.toReview() && now.taken() >= pages(now).least() -> route.enter(at,
                    new Review(now.service()));
            case Plate.OnPhone onPhone -> Transition.meaningless(at);
            case Plate.OnFile onFile when now.toReview() -> route.enter(at, new Review(now.service()));
            case Looking _,Plate.Away _,Plate.Stacked _,Plate.OnFile _ -> Transition.to(at,
                    new Effect.FindMaterial(now.service(), now.material(), Effect.FindMaterial.Way.PREVIOUS));
        };
    }

    /** @param taken how many pages are there already */
    static Plate begin(int taken) {
        return taken == 0 ? Looking.begin(true) : new Plate.Stacked();
    }

    /** From the last page of the form, or wherever else the way may lead over an original. */
    Transition ahead(Snapshot at, String service, boolean toReview) {
        return route.photographs(service)
                ? Transition.to(at, new Effect.FindMaterial(service, "", ahead(toReview)))
                : route.review(at, service);
    }

    /** From the review. */
    Transition behind(Snapshot at, String service) {
        return route.photographs(service)
                ? Transition.to(at, new Effect.FindMaterial(service, "", Effect.FindMaterial.Way.PREVIOUS))
                : Transition.to(at, new Effect.FindPageBefore(service, ""));
    }

    private Transition enter(Snapshot at, String service, String material, MaterialFound found, boolean toReview) {
        Plate plate = found.onFile() ? new Plate.OnFile() : begin(found.taken());
        return route.enter(at, new Material(service, material, found.taken(), plate, toReview));
    }

    Transition found(Snapshot at, String service, MaterialFound found) {
        return switch (found.way()) {
            case NEXT, MISSING, THIS -> found.material()
                    .map(id -> enter(at, service, id, found, found.way() != Effect.FindMaterial.Way.NEXT))
                    .orElseGet(() -> route.review(at, service));
            case PREVIOUS -> found.material()
                    .map(id -> enter(at, service, id, found, false))
                    .orElseGet(() -> Transition.to(at, new Effect.FindPageBefore(service, "")));
        };
    }
}
