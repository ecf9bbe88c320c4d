package cn.banshi.sandbox.torture.monkey;

import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Pressable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;

/**
 * From any screen to the first page, as somebody goes who wants nothing but away, and then to the first page as the next one
 * meets it: one with larger letters or fewer choices is another page, and the next look could not be compared with it.
 */
final class WayHome {

    /** First what lies over the page, then the bar's, then what only some pages have. */
    private static final List<String> WAYS = List.of("still-continue", "keep-not", "exit-leave", "overlay-close",
            "home",
            "exit", "leave", "go-back", "start", "next", "back");
    /** Longer than the terminal works on anything, and than a page settles. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long BETWEEN_NANOS = 450_000_000;

    private final Hands hands;
    private final Supplier<Optional<Presentation>> seen;

    WayHome(Hands hands, Supplier<Optional<Presentation>> seen) {
        this.hands = hands;
        this.seen = seen;
    }

    /** @return touches that it took; empty where there was no way */
    Optional<Integer> go() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int touches = 0;
        while (System.nanoTime() < end) {
            if (seen.get().filter(WayHome::first).isPresent() && !covered()) {
                return Optional.of(touches);
            }
            Optional<Bounds> way = Hands.ask(WayHome::way);
            if (way.isPresent()) {
                hands.tap(way.get().getCenterX(), way.get().getCenterY(), 1);
                touches++;
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        return Optional.empty();
    }

    private static boolean first(Presentation shown) {
        return shown.screen() instanceof Screen.Home && shown.frame().comfort().equals(Comfort.usual())
                && shown.frame().language() == Language.ZH;
    }

    private static boolean covered() {
        return Hands.ask(() -> root().map(root -> root.lookup("#overlay") != null).orElse(true));
    }

    private static Optional<Parent> root() {
        return Window.getWindows().stream().map(window -> window.getScene().getRoot()).findFirst();
    }

    private static Optional<Bounds> way() {
        return root().flatMap(root -> {
            Node overlay = root.lookup("#overlay");
            Node from = overlay == null ? root : overlay;
            return WAYS.stream()
                    .map(id -> from.lookup("#" + id))
                    .filter(node -> node instanceof Pressable target && !target.isOff() && node.isVisible())
                    .map(node -> node.localToScreen(node.getBoundsInLocal()))
                    .findFirst();
        });
    }
}
