package cn.banshi.ui.clip;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Shows a film once, twelve pictures a second, and says when it is over. Holds two pictures at a time. */
public final class ClipPlayer extends StackPane {

    /** Signs stay readable from ten pictures a second; the software pipeline pays for each. */
    private static final Duration FRAME = Duration.millis(1000.0 / 12);
    public static final double WIDTH = 400;
    public static final double HEIGHT = 480;
    private static final double EDGE = 6;

    private final List<Path> frames;
    private final ImageView picture = new ImageView();
    private final Timeline film;
    private Image next;
    private int shown;

    /** @param frames at least one */
    public ClipPlayer(List<Path> frames, Runnable over) {
        this.frames = List.copyOf(frames);
        setId("sign-language-film");
        getStyleClass().add("film");
        picture.setFitWidth(WIDTH - 2 * EDGE);
        picture.setFitHeight(HEIGHT - 2 * EDGE);
        picture.setPreserveRatio(true);
        getChildren().add(picture);
        next = load(0);
        show();
        film = new Timeline(new KeyFrame(FRAME, e -> show()));
        film.setCycleCount(frames.size());
        film.setOnFinished(e -> over.run());
        sceneProperty().addListener((o, before, now) -> {
            if (now == null) {
                film.stop();
            } else {
                film.playFromStart();
            }
        });
    }

    private void show() {
        if (shown < frames.size()) {
            picture.setImage(next);
            shown++;
            next = load(Math.min(shown, frames.size() - 1));
        }
    }

    private Image load(int frame) {
        return new Image(frames.get(frame).toUri().toString(), WIDTH, HEIGHT, true, true, true);
    }
}
