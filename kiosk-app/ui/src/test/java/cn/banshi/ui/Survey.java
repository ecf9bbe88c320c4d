package cn.banshi.ui;

import cn.banshi.core.screen.Comfort;
import cn.banshi.ui.Findings.Kind;
import cn.banshi.ui.theme.Panel;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Measures what is on the glass against the {@link Limits} of its mode. JavaFX thread only. */
final class Survey {

    /** Of what a layout rounds, in mm. */
    private static final double TOLERANCE = 0.5;

    private final Shown shown;
    private final Limits limits;
    private final Findings findings = new Findings();

    /** As everybody meets the screen first. */
    Survey(Parent root, Panel panel) {
        this(root, panel, Comfort.usual());
    }

    Survey(Parent root, Panel panel, Comfort comfort) {
        shown = new Shown(root, panel);
        limits = Limits.of(comfort);
    }

    /** A screen as it was seen, and what was measured on it. */
    record Picture(BufferedImage image, Findings findings) {}

    /** Everything. Draws the screen twice. */
    Picture picture() {
        Findings found = layout();
        return new Picture(new InkSurvey(shown, limits, findings).run(), found);
    }

    /** Everything but contrast. */
    Findings layout() {
        new TextSurvey(shown, limits, findings).run();
        new TargetSurvey(shown, limits, findings).run();
        shown.words().forEach(words -> onGlass(words, "\"" + words.getText() + "\""));
        if (!shown.root().lookupAll(".pad-key").isEmpty() && shown.overlay() == null
                && shown.targets().stream().noneMatch(target -> target.getStyleClass().contains("pad-key"))) {
            findings.complain(Kind.CUT, "the keys stand on another screenful than what they type");
        }
        shown.targets().forEach(target -> onGlass(target, "#" + target.getId()));
        return findings;
    }

    /** Of {@link #layout}; none is good. */
    List<String> complaints() {
        return layout().complaints().stream().map(Findings.Complaint::toString).toList();
    }

    private void onGlass(Node node, String name) {
        Bounds at = shown.mm(node);
        if (at.getMinX() < -TOLERANCE || at.getMinY() < -TOLERANCE || at.getMaxX() > shown.panel().widthMm() + TOLERANCE
                || at.getMaxY() > shown.panel().heightMm() + TOLERANCE) {
            findings.complain(Kind.OFF_GLASS, name);
        }
        @Nullable Node bar = shown.root().lookup(".bar");
        if (bar != null && !Shown.within(node, bar) && shown.overlay() == null
                && at.getMaxY() > shown.mm(bar).getMinY() + TOLERANCE) {
            findings.complain(Kind.OVERLAP, "under the bottom bar: " + name);
        }
    }
}
