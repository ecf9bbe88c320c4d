package cn.banshi.ui;

import cn.banshi.ui.Findings.Figure;
import cn.banshi.ui.Findings.Kind;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Luminance;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Contrast of every text against the pixels that are really behind it: the screen is drawn with and without its texts, and
 * where the two differ, ink stands on what the second shows. What nobody can see differs nowhere.
 */
final class InkSurvey {

    /** A line that grazes a letter hides nothing of it. */
    private static final double GRAZED = 0.02;
    private static final double INVISIBLE = 1;

    private final Shown shown;
    private final Limits limits;
    private final Findings findings;

    InkSurvey(Shown shown, Limits limits, Findings findings) {
        this.shown = shown;
        this.limits = limits;
        this.findings = findings;
    }

    /** @return the screen as it was seen */
    BufferedImage run() {
        Scene scene = shown.root().getScene();
        List<Words> all = shown.words();
        List<Text> texts = new ArrayList<>();
        all.forEach(words -> texts.addAll(Shown.inside(words, Text.class)));
        texts.removeIf(text -> !text.isVisible() || text.getText().isBlank());
        BufferedImage seen = Darkroom.picture(scene);
        texts.forEach(text -> text.setVisible(false));
        BufferedImage ground = Darkroom.picture(scene);
        texts.forEach(text -> text.setVisible(true));
        for (Text text : texts) {
            if (Shown.off(text)) {
                findings.exempt(text.getText());
            } else {
                judge(text, contrast(text, seen, ground));
            }
        }
        return seen;
    }

    private void judge(Text text, double contrast) {
        findings.measured(Figure.CONTRAST, contrast, text.getText());
        if (contrast < limits.contrast()) {
            findings.complain(Kind.FAINT, "%.1f:1: %s".formatted(contrast, text.getText()));
        }
    }

    private static double contrast(Text text, BufferedImage seen, BufferedImage ground) {
        Bounds at = text.localToScene(text.getBoundsInLocal());
        int left = (int) Math.clamp(at.getMinX(), 0, seen.getWidth());
        int right = (int) Math.clamp(Math.ceil(at.getMaxX()), 0, seen.getWidth());
        int top = (int) Math.clamp(at.getMinY(), 0, seen.getHeight());
        int bottom = (int) Math.clamp(Math.ceil(at.getMaxY()), 0, seen.getHeight());
        double[] contrasts = new double[(right - left) * (bottom - top)];
        int inked = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int behind = ground.getRGB(x, y);
                if (seen.getRGB(x, y) != behind) {
                    contrasts[inked++] = Luminance.contrast(ink(text, behind), behind);
                }
            }
        }
        Arrays.sort(contrasts, 0, inked);
        return inked == 0 ? INVISIBLE : contrasts[(int) (inked * GRAZED)];
    }

    /**
     * The pen's own colour over what is behind: the edges of letters are mixed with it. Where a group is see-through with its
     * ground, this is a little too strict.
     */
    private static int ink(Text text, int behind) {
        Color pen = text.getFill() instanceof Color colour ? colour : Color.TRANSPARENT;
        double cover = pen.getOpacity();
        for (@Nullable Node at = text; at != null; at = at.getParent()) {
            cover *= at.getOpacity();
        }
        return mixed(pen.getRed(), behind >> 16, cover) << 16 | mixed(pen.getGreen(), behind >> 8, cover) << 8
                | mixed(pen.getBlue(), behind, cover);
    }

    private static int mixed(double pen, int behind, double cover) {
        return (int) Math.round(pen * 255 * cover + (behind & 0xFF) * (1 - cover));
    }
}
