package cn.banshi.ui.common;

import cn.banshi.core.screen.Progress;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Where the citizen is: one bar for each step, and the same in words, or which question it is where one is asked at a time;
 * nothing where there is one step alone.
 */
public final class ProgressStrip extends HBox {

    public ProgressStrip(Kit kit, Progress progress) {
        super(Space.ONE);
        setAlignment(Pos.CENTER_LEFT);
        if (progress.steps() == 1) {
            return;
        }
        for (int step = 1; step <= progress.steps(); step++) {
            getChildren().add(bar(step <= progress.step()));
        }
        String step = kit.say("progress", progress.step(), progress.steps());
        Words words = kit.words(progress.question().map(kit::say).orElse(step), "small", "muted").single();
        words.setAccessibleText(words.getText() + " " + kit.say(progress.name()));
        HBox.setMargin(words, new Insets(0, 0, 0, Space.ONE));
        getChildren().add(words);
    }

    private static Region bar(boolean passed) {
        Region bar = new Region();
        bar.getStyleClass().add("step");
        if (passed) {
            bar.getStyleClass().add("passed");
        }
        bar.setMinSize(16, 12);
        bar.setPrefSize(16, 12);
        bar.setMaxSize(Double.MAX_VALUE, 12);
        HBox.setHgrow(bar, Priority.ALWAYS);
        return bar;
    }
}
