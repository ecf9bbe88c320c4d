package cn.banshi.ui.clip;

import cn.banshi.core.screen.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The films in {@code assets/sign-language}: a folder for each screen, such as {@code consent} or {@code form-page}, and for the
 * page before a service its own, {@code service-intro.ID}; in it the pictures as JPEG, in the order of their names. A shelf that
 * is not there is empty. JavaFX thread only.
 */
public final class Clips {

    private static final String FRAME = ".jpg";

    private final Path shelf;
    /** Looked up once: films come with an installation. */
    private final Set<String> names;

    public Clips(Path shelf) {
        this.shelf = shelf;
        this.names = names(shelf);
    }

    private static Set<String> names(Path shelf) {
        try (Stream<Path> films = Files.list(shelf)) {
            return films.filter(Files::isDirectory)
                    .map(film -> film.getFileName().toString())
                    .collect(
                            Collectors.toUnmodifiableSet());
        } catch (IOException none) {
            return Set.of();
        }
    }

    /** Pictures of the film for a screen, in order; empty where there is none. */
    public List<Path> of(Screen screen) {
        return name(screen).map(shelf::resolve).map(Clips::frames).orElseGet(List::of);
    }

    private Optional<String> name(Screen screen) {
        String kind = screen.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(
                        Locale.ROOT);
        Stream<String> wanted = screen instanceof Screen.ServiceIntro intro
                ? Stream.of(kind + "." + intro.tile().id(), kind)
                : Stream.of(kind);
        return wanted.filter(names::contains).findFirst();
    }

    private static List<Path> frames(Path film) {
        try (Stream<Path> all = Files.list(film)) {
            return all.filter(file -> file.getFileName().toString().endsWith(FRAME)).sorted().toList();
        } catch (IOException gone) {
            return List.of();
        }
    }
}
