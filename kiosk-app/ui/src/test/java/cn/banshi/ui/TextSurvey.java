package cn.banshi.ui;

import cn.banshi.ui.Findings.Figure;
import cn.banshi.ui.Findings.Kind;
import cn.banshi.ui.common.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Whether texts are large enough, whole, and apart from each other. */
final class TextSurvey {

    /** Of what a layout rounds, in units. */
    private static final double TOLERANCE = 1.5;
    private static final double TRAILING_SPACE = 16;
    /** Hanzi of the whole square; a capital without bows. */
    private static final String SQUARE = "国";
    private static final String CAPITAL = "H";
    private static final int PROBE = 200;
    /** Heights of what stands in a font, in parts of its size. */
    private static final Map<String, Double> HEIGHTS = new ConcurrentHashMap<>();

    private final Shown shown;
    private final Limits limits;
    private final Findings findings;

    TextSurvey(Shown shown, Limits limits, Findings findings) {
        this.shown = shown;
        this.limits = limits;
        this.findings = findings;
    }

    void run() {
        List<Words> all = shown.words();
        for (Words words : all) {
            whole(words);
            Shown.inside(words, Text.class).forEach(this::size);
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                apart(all.get(i), all.get(j));
            }
        }
    }

    private void size(Text text) {
        boolean hanzi = text.getText().codePoints().anyMatch(Character::isIdeographic);
        boolean letters = text.getText().codePoints().anyMatch(Character::isLetterOrDigit);
        if (!hanzi && !letters) {
            return;
        }
        double pixels = text.getFont().getSize() * Math.abs(text.getLocalToSceneTransform().getMyy());
        double mm = pixels * height(text.getFont(), hanzi ? SQUARE : CAPITAL) * shown.panel().heightMm()
                / shown.panel().heightPx();
        findings.measured(hanzi ? Figure.IDEOGRAPH : Figure.CAPITAL, mm, text.getText());
        if (mm < (hanzi ? limits.ideograph() : limits.capital())) {
            findings.complain(Kind.SMALL_TEXT, "%.1f mm: %s".formatted(mm, text.getText()));
        }
    }

    /** As it is drawn, not as the font promises. */
    private static double height(Font font, String letter) {
        return HEIGHTS.computeIfAbsent(font.getName() + letter, name -> {
            Text probe = new Text(letter);
            probe.setFont(new Font(font.getName(), PROBE));
            probe.setBoundsType(TextBoundsType.VISUAL);
            return probe.getLayoutBounds().getHeight() / PROBE;
        });
    }

    private void whole(Words words) {
        if (words.getHeight() + TOLERANCE < words.prefHeight(words.getWidth())) {
            findings.complain(Kind.CUT, "in height: " + words.getText());
        }
        for (Text text : Shown.inside(words, Text.class)) {
            Bounds ink = words.sceneToLocal(text.localToScene(text.getBoundsInLocal()));
            // The space at which a line was broken hangs over, unseen.
            double over = words.getText().contains(" ") ? TRAILING_SPACE : 3 * TOLERANCE;
            if (ink.getMaxX() > words.getWidth() + over || ink.getMinX() < -over) {
                findings.complain(Kind.CUT, "wider than its place: " + words.getText());
            }
        }
    }

    private void apart(Words one, Words other) {
        Bounds a = Shown.ink(one);
        Bounds b = Shown.ink(other);
        double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (across > 2 && down > 4) {
            findings.complain(Kind.OVERLAP, one.getText() + " / " + other.getText());
        }
    }
}
