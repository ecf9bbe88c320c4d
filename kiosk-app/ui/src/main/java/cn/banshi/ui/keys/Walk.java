package cn.banshi.ui.keys;

import cn.banshi.ui.common.Pressable;
import cn.banshi.ui.speech.Spot;
import cn.banshi.ui.speech.Spot.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Everything on a page that can be pressed, in reading order: what tells and what is worked on, then what acts, then the bar.
 * Up and down take the keys of a pad on the screen as one thing, left and right go from key to key.
 */
final class Walk {

    private final List<Node> stops = new ArrayList<>();
    /** Keys of a pad that mean nothing just now: nobody need go past them. */
    private final List<Node> dead = new ArrayList<>();

    /** @param layer the page, or what lies over it */
    Walk(Node layer) {
        gather(layer);
    }

    private void gather(Node node) {
        // a shelf makes its other screenfuls clear and lets touches through
        if (!node.isVisible() || node.getOpacity() == 0 || node.isMouseTransparent()) {
            return;
        }
        if (node instanceof Pressable pressable) {
            (pressable.isOff() && role(node) == Role.KEY ? dead : stops).add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::gather);
        }
    }

    List<Node> stops() {
        return List.copyOf(stops);
    }

    /** Where whoever comes to a page begins: at the first thing that can be done there. */
    Optional<Node> first() {
        return stops.stream()
                .filter(stop -> role(stop) != Role.EYE && !pressable(stop).isOff())
                .findFirst()
                .or(() -> stops.stream().findFirst());
    }

    /** The same, or what stands in its place after the page was brought up to date. */
    Optional<Node> still(Node at, int place) {
        return Optional.of(at)
                .filter(stops::contains)
                .or(() -> named(Objects.requireNonNullElse(at.getId(), "")))
                .or(() -> role(at) == Role.KEY ? stops.stream().filter(stop -> role(stop) == Role.KEY).findFirst()
                        : Optional.empty())
                .or(() -> stops.isEmpty() ? Optional.empty()
                        : Optional.of(stops.get(Math.clamp(place, 0, stops.size() - 1))));
    }

    Optional<Node> named(String id) {
        return stops.stream().filter(stop -> id.equals(stop.getId())).findFirst();
    }

    /** What a key on a keyboard stands for, whether it can be pressed or not. */
    Optional<Node> typed(String id) {
        return Stream.concat(stops.stream(), dead.stream()).filter(key -> id.equals(key.getId())).findFirst();
    }

    int place(Node at) {
        return stops.indexOf(at);
    }

    /** @param by 1 or -1 */
    Node beside(Node at, int by) {
        return stops.get(Math.floorMod(stops.indexOf(at) + by, stops.size()));
    }

    /** The next that is no key of the same pad. */
    Node after(Node at) {
        int from = stops.indexOf(at);
        return walk(from, 1, i -> !(key(i) && key(from) && i > from)).map(stops::get).orElse(at);
    }

    Node before(Node at) {
        int from = begin(stops.indexOf(at));
        int next = Math.floorMod(from - 1, stops.size());
        return stops.get(begin(next));
    }

    /** First key of the pad that it belongs to; itself where it is no key. */
    private int begin(int place) {
        int begin = place;
        while (key(begin) && begin > 0 && key(begin - 1)) {
            begin--;
        }
        return begin;
    }

    private Optional<Integer> walk(int from, int by, Predicate<Integer> wanted) {
        return IntStream.rangeClosed(1, stops.size())
                .mapToObj(n -> Math.floorMod(from + by * n, stops.size()))
                .filter(wanted)
                .findFirst();
    }

    private boolean key(int place) {
        return role(stops.get(place)) == Role.KEY || role(stops.get(place)) == Role.OFFER;
    }

    Spot spot(Node at) {
        boolean offer = role(at) == Role.OFFER;
        int place = 0;
        int of = 0;
        for (int i = 0; i < stops.size(); i++) {
            of += (offer ? role(stops.get(i)) == Role.OFFER : begin(i) == i) ? 1 : 0;
            place = stops.get(i).equals(at) ? of : place;
        }
        return new Spot(Objects.requireNonNullElse(at.getId(), ""),
                Objects.requireNonNullElse(at.getAccessibleText(), ""), spoken(at), pressable(at).isOff(),
                pressable(at).isChosen(), place, of);
    }

    private Role spoken(Node at) {
        int here = stops.indexOf(at);
        return role(at) == Role.KEY && begin(here) == here ? Role.PAD : role(at);
    }

    static Pressable pressable(Node stop) {
        return (Pressable) stop;
    }

    private static Role role(Node stop) {
        if (stop.getStyleClass().contains("offer")) {
            return Role.OFFER;
        }
        if (stop.getStyleClass().contains("pad-key") && stop.getAccessibleRole() != AccessibleRole.RADIO_BUTTON) {
            return Role.KEY;
        }
        if (stop.getStyleClass().contains("reveal")) {
            return Role.EYE;
        }
        return switch (stop.getAccessibleRole()) {
            case AccessibleRole.RADIO_BUTTON, AccessibleRole.CHECK_BOX -> Role.OPTION;
            case AccessibleRole.TEXT_FIELD -> Role.FIELD;
            default -> Role.BUTTON;
        };
    }
}
