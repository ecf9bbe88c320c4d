package cn.banshi.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

/**
 * A text that wraps and never elides. Lines of a wrapped text come out about equally long, so no word stands alone in
 * the last one.
 */
public final class Words extends Region {

    /** From here on Noto Sans SC holds next to nothing. */
    private static final int BEYOND_BASIC_PLANE = 0x20000;
    /** Scripts before this one (U+2E80, CJK radicals) break at spaces only. */
    private static final int FIRST_OF_CJK = 0x2E80;
    /** Narrowest a wrapping text may be asked to become. */
    private static final double NARROWEST = 60;
    /** How much longer than the others a first line may get to end at a pause. */
    private static final double WIDER = 1.3;
    private static final String PAUSES = "，。；：、？！";

    private final TextFlow flow = new TextFlow();
    private final double scale;
    private final Optional<String> rareFamily;
    private TextAlignment alignment = TextAlignment.LEFT;
    private boolean single;
    private String text = "";

    /**
     * @param scale pixels of a unit, by which the whole page is magnified. It is undone for the letters, whose sizes are pixels
     * already: JavaFX 25 fills magnified letters by the even-odd rule, and the strokes of Noto Sans SC overlap.
     */
    public Words(String text, double scale, Optional<String> rareFamily, String... styles) {
        this.rareFamily = rareFamily;
        this.scale = scale;
        if (scale != 1) {
            flow.getTransforms().add(new Scale(1 / scale, 1 / scale, 0, 0));
        }
        getStyleClass().add("words");
        getStyleClass().addAll(styles);
        getChildren().add(flow);
        flow.getChildren().setAll(runs(""));
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setText(text);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        if (text.equals(this.text)) {
            return;
        }
        this.text = text;
        setAccessibleText(text);
        List<Text> runs = runs(text);
        if (runs.size() == 1 && flow.getChildren().size() == 1 && flow.getChildren().getFirst() instanceof Text run) {
            // A new node would stand without style for one frame.
            run.setText(text);
        } else {
            flow.getChildren().setAll(runs);
        }
        requestLayout();
    }

    public Words centred() {
        return aligned(TextAlignment.CENTER);
    }

    public Words right() {
        return aligned(TextAlignment.RIGHT);
    }

    /** Never broken into lines. */
    public Words single() {
        single = true;
        return this;
    }

    /** Replaces the tone: one of the colour styles. */
    public void tone(String off, String on) {
        getStyleClass().removeAll(off);
        if (!getStyleClass().contains(on)) {
            getStyleClass().add(on);
        }
    }

    private Words aligned(TextAlignment wanted) {
        alignment = wanted;
        flow.setTextAlignment(wanted);
        return this;
    }

    private List<Text> runs(String whole) {
        if (rareFamily.isEmpty() || whole.codePoints().noneMatch(c -> c >= BEYOND_BASIC_PLANE)) {
            return List.of(new Text(whole));
        }
        List<Text> runs = new ArrayList<>();
        whole.codePoints().forEach(c -> {
            Text run = new Text(Character.toString(c));
            if (c >= BEYOND_BASIC_PLANE) {
                run.setStyle("-fx-font-family: \"" + rareFamily.get() + "\"");
            }
            runs.add(run);
        });
        return runs;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + Math.ceil(wide()) + 1;
    }

    @Override
    protected double computeMinWidth(double height) {
        return single ? computePrefWidth(height) : Math.min(NARROWEST, computePrefWidth(height));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(tall(single ? -1 : width));
    }

    @Override
    protected double computeMinHeight(double width) {
        // Parents ask with the narrowest width as well; many short lines there would make them tall for nothing.
        return Math.ceil(tall(single || width < NARROWEST * 2 ? -1 : width));
    }

    /** Height of the letters, in units; without a width on one line. */
    private double tall(double width) {
        return flow.prefHeight(width < 0 ? -1 : width * scale) / scale;
    }

    /** Width of the letters on one line, in units. */
    private double wide() {
        return flow.prefWidth(-1) / scale;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double used = single ? Math.ceil(wide()) + 1 : balanced(width);
        double height = tall(used);
        double x = switch (alignment) {
            case CENTER -> (width - used) / 2;
            case RIGHT -> width - used;
            case LEFT, JUSTIFY -> 0;
        };
        flow.resizeRelocate(Math.rint(x), Math.rint((getHeight() - height) / 2), used * scale,
                height * scale);
    }

    /** The smallest width that needs no more lines than the whole width does. */
    private double balanced(double width) {
        double height = tall(width);
        if (height <= tall(-1) + 1 || text.indexOf('\n') >= 0) {
            return width;
        }
        double enough = width;
        double tooLittle = Math.max(width / 2, longestWord());
        while (enough - tooLittle > 4) {
            double middle = (enough + tooLittle) / 2;
            if (tall(middle) > height) {
                tooLittle = middle;
            } else {
                enough = middle;
            }
        }
        return Math.ceil(atPause(enough, width, height));
    }

    /** A word that does not fit a line would be broken in its middle. */
    private double longestWord() {
        if (text.indexOf(' ') < 0 || !(flow.getChildren().getFirst() instanceof Text run)) {
            return 0;
        }
        Text probe = new Text();
        probe.setFont(run.getFont());
        double longest = 0;
        for (String word : text.split("\\s+")) {
            if (word.chars().allMatch(c -> c < FIRST_OF_CJK)) {
                probe.setText(word);
                longest = Math.max(longest, probe.getLayoutBounds().getWidth() / scale);
            }
        }
        return longest + 1;
    }

    /** A little wider where that ends the first line at a comma or a full stop. */
    private double atPause(double least, double most, double height) {
        if (flow.getChildren().size() != 1 || !(flow.getChildren().getFirst() instanceof Text run)) {
            return least;
        }
        Text probe = new Text();
        probe.setFont(run.getFont());
        for (int i = 1; i < text.length(); i++) {
            if (PAUSES.indexOf(text.charAt(i - 1)) >= 0) {
                probe.setText(text.substring(0, i));
                double end = Math.ceil(probe.getLayoutBounds().getWidth() / scale) + 1;
                if (end >= least && end <= Math.min(most, least * WIDER) && tall(end) <= height) {
                    return end;
                }
            }
        }
        return least;
    }
}
