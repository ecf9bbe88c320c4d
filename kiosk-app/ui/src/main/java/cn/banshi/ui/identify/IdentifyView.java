package cn.banshi.ui.identify;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.CardDrawing;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.ProgressStrip;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for the card, shows that it is being read, and says what to do when it did not work. */
public final class IdentifyView implements View {

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final Words question;
    private final Words hint;
    private final VBox problem = new VBox();
    private final CardDrawing drawing;
    private Optional<Screen.Identify.Problem> shownProblem = Optional.empty();

    public IdentifyView(Kit kit, Screen.Identify screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.page = new Page(kit);
        question = kit.words("", "h1");
        hint = kit.words("", "body", "muted");
        drawing = new CardDrawing(kit);
        drawing.setMaxHeight(720);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        ProgressStrip strip = new ProgressStrip(kit, screen.progress());
        VBox.setMargin(strip, new Insets(0, 0, 16, 0));
        page.guide(strip, new VBox(10, question, hint));
        if (kit.wide()) {
            page.guide(problem, parts.space()).work(drawing, without());
        } else {
            page.work(problem, drawing, without());
        }
        page.actions();
        show(screen);
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Identify screen)) {
            return false;
        }
        boolean reading = screen.phase() == Screen.Identify.Phase.READING;
        CardDrawing.Pose pose = pose(screen);
        question.setText(kit.say(switch (pose) {
            case LAY -> "identify.question";
            case READ -> "identify.reading";
            case TAKE -> "identify.take";
        }));
        hint.setText(kit.say(switch (pose) {
            case LAY -> "identify.hint";
            case READ -> "identify.reading.hint";
            case TAKE -> "identify.take.hint";
        }));
        drawing.show(pose);
        Optional<Screen.Identify.Problem> wrong = reading ? Optional.empty() : screen.problem();
        if (!wrong.equals(shownProblem)) {
            shownProblem = wrong;
            problem.getChildren()
                    .setAll(wrong.map(p -> parts.stateNotice("caution", "warning",
                            kit.sayEach("identify.problem", p), kit.sayEach("identify.remedy", p))).stream().toList());
        }
        problem.setManaged(shownProblem.isPresent());
        return true;
    }

    private static CardDrawing.Pose pose(Screen.Identify screen) {
        if (screen.phase() == Screen.Identify.Phase.READING) {
            return CardDrawing.Pose.READ;
        }
        return screen.problem().equals(Optional.of(Screen.Identify.Problem.NOT_TAKEN_UP))
                ? CardDrawing.Pose.TAKE
                : CardDrawing.Pose.LAY;
    }

    private Region without() {
        String title = kit.say("identify.without");
        VBox words = new VBox(4, kit.words(title, "h3"), kit.words(kit.say("identify.without.what"), "small", "muted"));
        Line content = new Line(30, words, parts.iconBox("help", 96), words, kit.icon("chevron", 40, "muted"));
        content.setPadding(new Insets(26, 34, 26, 34));
        Touchable tile = new Touchable(kit, "without-card", title, content, () -> kit.report(new Action.ShowHelp()));
        tile.styled("tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        return tile;
    }
}
