package cn.banshi.sandbox.desk;

import cn.banshi.sandbox.hall.Hall;
import cn.banshi.sandbox.hall.Happening;
import cn.banshi.sandbox.hall.PanelSize;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** A button for everything that can happen, and what the hall looks like now, the citizen's phone included. */
public final class DeskWindow {

    private static final double GAP = 8;
    private static final double WIDTH = 420;
    private static final double HEIGHT = 860;
    private static final Duration LOOK_EVERY = Duration.seconds(1);

    private final Hall hall;
    private final Label state = new Label();

    private DeskWindow(Hall hall) {
        this.hall = hall;
    }

    /** Opens the window at the right edge of the screen; {@code closed} runs when it is closed. */
    public static void open(Hall hall, Runnable closed) {
        Platform.runLater(() -> new DeskWindow(hall).show(closed));
    }

    /**
     * The largest panel of these proportions that fits on this screen beside the desk; never larger than asked for.
     * Starts JavaFX.
     */
    public static PanelSize fitting(PanelSize wanted) {
        var fitting = new CompletableFuture<PanelSize>();
        Platform.startup(() -> {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            fitting.complete(wanted.scaled(Math.min(1, Math.min(screen.getHeight() / wanted.height(),
                    (screen.getWidth() - WIDTH) / wanted.width()))));
        });
        return fitting.join();
    }

    private void show(Runnable closed) {
        var content = new VBox(GAP * 2);
        content.setPadding(new Insets(GAP * 2));
        grouped().forEach((group, buttons) -> content.getChildren().addAll(heading(group), buttons));
        state.setWrapText(true);
        content.getChildren().addAll(heading("The hall now"), state);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        var stage = new Stage();
        stage.setTitle("Banshi — developers' desk");
        stage.setScene(new Scene(scroll, WIDTH, HEIGHT));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setX(screen.getMaxX() - WIDTH);
        stage.setY(screen.getMinY());
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.setOnHidden(hidden -> closed.run());
        stage.show();
        var look = new Timeline(new KeyFrame(LOOK_EVERY, tick -> state.setText(String.join("\n", hall.state()))));
        look.setCycleCount(Animation.INDEFINITE);
        look.play();
    }

    private Map<String, FlowPane> grouped() {
        var groups = new LinkedHashMap<String, FlowPane>();
        for (Happening happening : hall.happenings()) {
            var button = new Button(happening.label());
            button.setOnAction(pressed -> Thread.ofVirtual().start(happening.act()));
            groups.computeIfAbsent(happening.group(), each -> new FlowPane(GAP, GAP)).getChildren().add(button);
        }
        return groups;
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.setStyle("-fx-font-weight: bold; -fx-font-size: 1.2em;");
        return heading;
    }
}
