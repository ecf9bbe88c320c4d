package cn.banshi.core.projection;

import cn.banshi.core.screen.Door;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.City.Department;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.journey.Service;
import cn.banshi.core.journey.Service.Place;
import cn.banshi.core.journey.Service.Target;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Attract.CardLeft;
import cn.banshi.core.screen.Screen.Goodbye.Card;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.ServiceTile;
import cn.banshi.core.search.Search;
import cn.banshi.core.search.Search.Found;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.LeftCard;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Closed;
import cn.banshi.core.session.SessionState.Goodbye.Wait;
import cn.banshi.core.session.Snapshot;
import cn.banshi.core.session.Visit;
import cn.banshi.core.text.BroughtNumber;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Coming, choosing, leaving. */
final class DoorScreens {

    private static final int MAX_HIGHLIGHTS = 4;
    /** Whoever has not found it among so many types another letter. */
    private static final int MAX_HITS = 60;

    private final Library library;
    private final Delays delays;
    private final Surroundings surroundings;

    DoorScreens(Library library, Delays delays, Surroundings surroundings) {
        this.library = library;
        this.delays = delays;
        this.surroundings = surroundings;
    }

    Screen attract(Snapshot at) {
        List<ServiceTile> highlights = library.catalogue()
                .all()
                .stream()
                .filter(service -> service.offer().place().filter(Place::highlight).isPresent())
                .limit(MAX_HIGHLIGHTS)
                .map(this::tile)
                .toList();
        return new Screen.Attract(highlights, library.catalogue().doneHere(), surroundings.canPrint(),
                surroundings.door(), at.leftCard() == LeftCard.LEFT
                        ? Optional.of(new CardLeft(at.leftAt(), cardLeft()))
                        : Optional.empty());
    }

    private Localized cardLeft() {
        return library.texts().get(TextKey.CARD_LEFT).filled("window", library.terminal().help().window());
    }

    /** @param elder whether there are a few choices only */
    Screen home(boolean elder) {
        return new Screen.Home(tiles(Target.PERSON), tiles(Target.ENTITY), surroundings.door(),
                library.search().get().map(Search::size).orElse(0), elder ? few() : List.of());
    }

    /** What cannot be done here is not among them. */
    private List<ServiceTile> few() {
        List<ServiceTile> few = new ArrayList<>();
        library.catalogue()
                .city()
                .few()
                .forEach((id, title) -> library.catalogue()
                        .service(id)
                        .map(this::tile)
                        .ifPresent(tile -> few.add(tile.called(title))));
        return few;
    }

    Screen search(String typed) {
        Found found = library.search()
                .get()
                .map(search -> search.find(typed, MAX_HITS))
                .orElse(new Found(List.of(), 0));
        List<Screen.Search.Hit> hits = found.hits()
                .stream()
                .flatMap(hit -> library.catalogue().service(hit.id()).stream())
                .map(this::hit)
                .toList();
        return new Screen.Search(typed, hits, found.total(),
                typed.isEmpty() ? library.catalogue().themes(Target.PERSON) : List.of(),
                BroughtNumber.of(typed).map(BroughtNumber::text));
    }

    Screen goOn(SessionState.GoingOn now, Visit visit) {
        String typed = visit.brought().orElse("");
        return new Screen.GoOn(typed, BroughtNumber.grouped(BroughtNumber.compact(typed)),
                surroundings.places().contains(CardPlace.SCANNER), now.trouble());
    }

    static Screen finding() {
        return new Screen.Working(Screen.Working.Work.FINDING_NUMBER, Duration.ofSeconds(1), false, Optional.empty());
    }

    private Screen.Search.Hit hit(Service service) {
        return new Screen.Search.Hit(tile(service),
                library.catalogue().city().department(service.offer().subject()).map(Department::name));
    }

    private List<ServiceTile> tiles(Target target) {
        return library.catalogue().serving(target).stream().map(this::tile).toList();
    }

    private ServiceTile tile(Service service) {
        return service.tile(surroundings.door() != Door.OPEN);
    }

    Screen intro(SessionState.Intro intro) {
        return intro(intro.service(), intro.closed().map(this::reason), intro.slip());
    }

    /** The same page again, with the reason why it goes no further here. */
    Screen closed(String service, Localized reason) {
        return intro(service, Optional.of(reason), Optional.empty());
    }

    private Screen intro(String id, Optional<Localized> closed, Optional<Paper> slip) {
        Service service = library.catalogue().known(id);
        var about = service.about();
        List<Localized> steps = service.procedure()
                .map(procedure -> procedure.steps()
                        .stream()
                        .filter(step -> step.kind() != StepKind.MATERIAL) // for the few
                        .map(Procedure.Step::name)
                        .toList())
                .orElse(List.of());
        return new Screen.ServiceIntro(tile(service), about.summary(), about.promise(), about.fee(), about.needs(),
                about.conditions(), steps, about.where(),
                closed.isPresent() ? List.of() : service.procedure().stream().flatMap(this::lacking).toList(), closed,
                slip, surroundings.canPrint());
    }

    /** Parts of the terminal that do not work and that this service can do without. */
    private Stream<Localized> lacking(Procedure procedure) {
        boolean card = procedure.has(StepKind.IDENTIFY) && surroundings.blind();
        boolean proof = procedure.answer().flatMap(Answer::proof).isPresent() && surroundings.sheetsFail();
        return Stream.of(card ? Stream.of(TextKey.LACKING_CARD) : Stream.<TextKey>empty(),
                proof ? Stream.of(TextKey.LACKING_PROOF) : Stream.<TextKey>empty(),
                surroundings.canPrint() ? Stream.<TextKey>empty() : Stream.of(TextKey.LACKING_SLIP))
                .flatMap(each -> each)
                .map(library.texts()::get);
    }

    private Localized reason(Closed closed) {
        return library.texts().get(switch (closed) {
            case READER -> TextKey.CLOSED_READER;
            case BACKEND -> TextKey.CLOSED_BACKEND;
            case DEFINITION -> TextKey.CLOSED_DEFINITION;
            case DATA -> TextKey.CLOSED_DATA;
            case TERMINAL -> TextKey.CLOSED_TERMINAL;
        });
    }

    Screen consent(SessionState.Consent consent) {
        var clauses = library.catalogue()
                .known(consent.service())
                .procedureHere()
                .consents()
                .stream()
                .map(clause -> new Screen.Consent.Clause(clause.title(), clause.body()))
                .toList();
        return new Screen.Consent(Projector.progress(library, consent.service(), StepKind.CONSENT), clauses);
    }

    Screen goodbye(SessionState.Goodbye goodbye, Snapshot at) {
        return new Screen.Goodbye(card(goodbye, at), slip(goodbye), goodbye.originals(),
                (int) delays.goodbye().toSeconds());
    }

    private static Slip slip(SessionState.Goodbye goodbye) {
        if (!goodbye.paperOut()) {
            return Slip.NONE;
        }
        boolean stays = goodbye.waits().contains(Wait.SLIP) && !goodbye.waits().contains(Wait.SHOWN);
        return stays ? Slip.LIES : Slip.OUT;
    }

    private static Card card(SessionState.Goodbye goodbye, Snapshot at) {
        return switch (at.leftCard()) {
            case CALLED -> at.leftAt().left(Card.LIES, Card.IN_SLOT);
            case UNKNOWN -> goodbye.card() && !goodbye.waits().contains(Wait.LOOK) ? Card.MAYBE : Card.NONE;
            case NONE, LEFT -> Card.NONE;
        };
    }

    Screen fault(SessionState.Fault fault, Snapshot at) {
        var help = library.terminal().help();
        Localized elsewhere = library.texts()
                .get(TextKey.ELSEWHERE)
                .filled("window", help.window())
                .filled("phone", Localized.same(help.phone()));
        return new Screen.Fault(fault.code(), fault.reference(), fault.retry().isPresent(),
                at.leftCard() == LeftCard.CALLED ? Optional.of(at.leftAt()) : Optional.empty(), elsewhere);
    }
}
