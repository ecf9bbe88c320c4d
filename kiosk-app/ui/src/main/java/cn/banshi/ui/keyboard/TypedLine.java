package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Words;
import javafx.scene.layout.Region;

/** One line that keys type into: the text, the caret behind it, and what stands there while nothing is typed. */
public final class TypedLine {

    private static final double CARET = 60;
    private final int fits;
    /** Of longer texts the end is seen. */
    private final int most;
    private final Words typed;
    private final Words placeholder;
    private final Region caret = new Region();

    /** @param fits characters; longer texts are set smaller */
    public TypedLine(Kit kit, String empty, int fits) {
        this.fits = fits;
        most = kit.crowded() ? fits + fits / 4 : Integer.MAX_VALUE;
        typed = kit.words("", "number").single();
        placeholder = kit.words(empty, kit.wide() ? "small" : "body", "muted").single();
        caret.getStyleClass().add("caret");
        caret.setMinHeight(CARET);
        caret.setMaxHeight(CARET);
    }

    /** From left to right. */
    public Region[] parts() {
        return new Region[]{typed, caret, placeholder};
    }

    public void show(String text) {
        typed.setText(text.length() > most ? "…" + text.substring(text.length() - most) : text);
        boolean small = text.length() > fits;
        typed.tone(small ? "number" : "body", small ? "body" : "number");
        shown(typed, !text.isEmpty());
        shown(placeholder, text.isEmpty());
    }

    private static void shown(Words words, boolean now) {
        words.setVisible(now);
        words.setManaged(now);
    }
}
