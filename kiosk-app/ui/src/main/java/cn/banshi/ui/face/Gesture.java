package cn.banshi.ui.face;

import cn.banshi.core.screen.Asked;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** What to do, drawn: a head as the citizen sees their own in the mirror, and an arrow where it moves. */
final class Gesture extends Region {

    private static final double GRID = 100;
    private static final String HEAD = "M50 12 C70 12 80 28 80 48 C80 72 66 88 50 88 C34 88 20 72 20 48 C20 28 30 12 50 12 Z";
    private static final String EYES = "M37 42 V46 M63 42 V46";
    private static final String MOUTH = "M40 68 C46 72 54 72 60 68";

    private final Group group = new Group();

    Gesture(double size) {
        group.getTransforms().add(new Scale(size / GRID, size / GRID, 0, 0));
        group.setManaged(false);
        group.setAutoSizeChildren(false);
        getChildren().add(group);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    void show(Asked asked) {
        group.getChildren().setAll(lines(asked).stream().map(Gesture::path).toList());
    }

    private static List<String> lines(Asked asked) {
        return switch (asked) {
            case STARTING, FACE_THE_CAMERA, COMPARING -> List.of(HEAD, EYES, MOUTH);
            case BLINK -> List.of(HEAD, "M29 44 C33 49 41 49 45 44 M55 44 C59 49 67 49 71 44", MOUTH);
            case OPEN_MOUTH -> List.of(HEAD, EYES,
                    "M50 58 C57 58 61 63 61 69 C61 76 56 80 50 80 C44 80 39 76 39 69 C39 63 43 58 50 58 Z");
            case TURN_LEFT -> List.of(HEAD, "M28 42 V46 M50 42 V46", "M32 68 C37 72 43 72 48 68",
                    "M12 50 H-14 M-4 40 L-14 50 L-4 60");
            case TURN_RIGHT -> List.of(HEAD, "M50 42 V46 M72 42 V46", "M52 68 C57 72 63 72 68 68",
                    "M88 50 H114 M104 40 L114 50 L104 60");
        };
    }

    private static SVGPath path(String lines) {
        SVGPath path = new SVGPath();
        path.setContent(lines);
        path.getStyleClass().add("gesture");
        return path;
    }
}
