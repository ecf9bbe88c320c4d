package cn.banshi.ui;

import cn.banshi.ui.common.InkSheet;
import cn.banshi.ui.common.Pressable;
import cn.banshi.ui.common.Touches;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What somebody has done on a page of which core knows nothing.
 *
 * @param presses ids, one after the other
 * @param strokes of ink, in parts of the square's side
 * @param read what is offered first once all of them were read; empty without ink
 */
record Hand(List<String> presses, List<double[]> strokes, String read) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Hand pressing(String... ids) {
        return new Hand(List.of(ids), List.of(), "");
    }

    void work(Screenroom room) {
        room.pass(Touches.SETTLING);
        presses.forEach(id -> {
            room.pass(Touches.REPEAT);
            Screenroom.on(() -> press(room, id));
        });
        strokes.forEach(stroke -> write(room, stroke));
        if (!strokes.isEmpty()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (Screenroom.on(() -> !read(room))) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("nothing is offered for the ink");
                }
            }
        }
        Screenroom.on(room::laidOut);
    }

    private boolean read(Screenroom room) {
        Node first = room.scene().lookup("#pad-offer-0");
        return first != null && first.getAccessibleText().startsWith(read);
    }

    private static boolean press(Screenroom room, String id) {
        room.laidOut();
        if (room.scene().lookup("#" + id) instanceof Pressable key) {
            key.hold();
            key.let();
            return true;
        }
        throw new AssertionError("there is no " + id);
    }

    private static void write(Screenroom room, double[] places) {
        for (int i = 0; i + 3 < places.length; i += 2) {
            for (int part = i == 0 ? 0 : 1; part <= 8; part++) {
                double x = places[i] + (places[i + 2] - places[i]) * part / 8;
                double y = places[i + 1] + (places[i + 3] - places[i + 1]) * part / 8;
                EventType<MouseEvent> kind = i + part == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED;
                room.pass(Duration.ofMillis(16));
                Screenroom.on(() -> fire(room, kind, x, y));
            }
        }
        Screenroom.on(() -> fire(room, MouseEvent.MOUSE_RELEASED, places[places.length - 2],
                places[places.length - 1]));
    }

    private static boolean fire(Screenroom room, EventType<MouseEvent> kind, double x, double y) {
        room.laidOut();
        Node square = Shown.inside(Objects.requireNonNull(room.scene().lookup("#pad-ink")), InkSheet.class).getFirst();
        double side = square.getLayoutBounds().getWidth();
        Point2D at = square.localToScene(x * side, y * side);
        Event.fireEvent(square, new MouseEvent(kind, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1, false, false,
                false, false, true, false, false, false, false, true, null));
        return true;
    }
}
