package cn.banshi.ui.condition;

import cn.banshi.core.screen.Condition;
import cn.banshi.core.screen.Condition.Standing;
import cn.banshi.core.screen.AnswerSection.Origin;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Sections;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/** One condition: mark and word, what it was judged by and who says so, and what can be done. */
final class ConditionCard extends VBox {

    private static final double MARK = 60;

    private final Kit kit;

    ConditionCard(Kit kit, Condition condition) {
        super();
        this.kit = kit;
        Parts parts = new Parts(kit);
        String tone = tone(condition.standing());
        Words word = kit.words(kit.sayEach("conditions", condition.standing()), "small", "bold", tone).single();
        Words title = kit.words(condition.title().in(kit.language()), "h3");
        VBox said = new VBox(Space.HALF, new Line(Space.TWO, title, title, word));
        ground(condition).ifPresent(ground -> said.getChildren().add(kit.words(ground, "caption", "muted")));
        condition.said()
                .ifPresent(what -> said.getChildren().add(kit.words(kit.say(what), "small")));
        getStyleClass().add("card");
        if (condition.standing() != Standing.MET) {
            getStyleClass().addAll("panel", tone);
        }
        setPadding(kit.wide() ? Space.around(Space.ONE, Space.TWO)
                : new Insets(Space.ONE, Space.THREE, Space.ONE, Space.TWO));
        getChildren().add(parts.beside(parts.disc(mark(condition.standing()), MARK, tone), said, Space.TWO).top());
    }

    /** Evidence and who says so, in one line. */
    private Optional<String> ground(Condition condition) {
        Sections sections = new Sections(kit);
        Optional<Origin> origin = condition.origin();
        String ground = Stream
                .concat(condition.evidence().map(kit::say).stream(),
                        origin.map(by -> sections.source(by.source(), by.at())).stream())
                .collect(Collectors.joining(kit.say("conditions.between")));
        return ground.isEmpty() ? Optional.empty() : Optional.of(ground);
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case MET -> "success";
            case NOT_KNOWN -> "caution";
            case NOT_MET -> "danger";
        };
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case MET -> "check";
            case NOT_KNOWN -> "help";
            case NOT_MET -> "cross";
        };
    }
}
