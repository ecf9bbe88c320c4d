package cn.banshi.core.projection;

import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.journey.Service;
import cn.banshi.core.projection.Preview.Leaf;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Door;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.session.Cover;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.LeftCard;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Snapshot;
import cn.banshi.core.session.Visit;
import cn.banshi.core.text.Language;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of every page on the way of most citizens, of nobody: for a window that draws each once behind its first frame, so that
 * the first to come waits no longer than the hundredth.
 */
public final class Rehearsed {

    private Rehearsed() {}

    /** Home, search, what lies over them, one whole service with {@link Specimen} values, and goodbye. */
    public static List<Presentation> pages(Library library, Language language) {
        List<Presentation> pages = new ArrayList<>();
        pages.add(shown(library, language, new SessionState.Home(), new Cover.None()));
        pages.add(shown(library, language, new SessionState.Searching(), new Cover.None()));
        pages.add(shown(library, language, new SessionState.Home(), new Cover.DisplaySettings()));
        pages.add(shown(library, language, new SessionState.Home(), new Cover.Help()));
        library.catalogue()
                .all()
                .stream()
                .filter(Rehearsed::signed)
                .findFirst()
                .ifPresent(service -> Preview.of(service, library.texts(), library.terminal(), language)
                        .stream()
                        .map(Leaf::presentation)
                        .forEach(pages::add));
        pages.add(shown(library, language, new SessionState.Goodbye(true, true, false, Set.of()), new Cover.None()));
        return List.copyOf(pages);
    }

    /** One that has all the pages there are. */
    private static boolean signed(Service service) {
        return service.procedure().filter(procedure -> procedure.has(StepKind.SIGN)).isPresent();
    }

    private static Presentation shown(Library library, Language language, SessionState state, Cover cover) {
        var projector = new Projector(library, Delays.STANDARD, InstantSource.fixed(Preview.THEN),
                new Surroundings(() -> true, () -> true, () -> EnumSet.of(CardPlace.READER), () -> Door.OPEN,
                        Optional.empty(), Optional.of(() -> true)));
        var mode = new Snapshot.Mode(language, Comfort.usual(), Snapshot.Mode.Known.NOBODY, false, false, false);
        return projector.of(new Snapshot(state, cover, mode, LeftCard.NONE, CardPlace.READER), new Visit());
    }
}
