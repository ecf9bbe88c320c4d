package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.theme.Panel;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A finger on the glass is answered by what it lies on, whatever the colours: or people press harder, and again. */
@ResourceLock("display")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PressedTest {

    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");

    @Test
    void whateverIsPressedLooksPressed() {
        Set<String> mute = new TreeSet<>();
        try (Screenroom room = new Screenroom(Panel.portrait())) {
            for (Contrast contrast : Contrast.values()) {
                Samples.all(Language.ZH).forEach((name, sample) -> {
                    Parent root = room.show(in(contrast, sample));
                    Screenroom.on(() -> {
                        root.lookupAll(".touchable").forEach(node -> {
                            if (node instanceof Touchable touchable && !touchable.isOff() && !answers(touchable)) {
                                mute.add(contrast + " " + touchable.getStyleClass());
                            }
                        });
                        return true;
                    });
                });
            }
        }
        assertThat(mute).isEmpty();
    }

    private static boolean answers(Touchable touchable) {
        Look before = Look.of(touchable);
        touchable.pseudoClassStateChanged(ARMED, true);
        touchable.applyCss();
        Look pressed = Look.of(touchable);
        touchable.pseudoClassStateChanged(ARMED, false);
        touchable.applyCss();
        return !Objects.equals(before, pressed);
    }

    private record Look(@Nullable Background ground, @Nullable Border edge) {

        static Look of(Touchable touchable) {
            return new Look(touchable.getBackground(), touchable.getBorder());
        }
    }

    private static Presentation in(Contrast contrast, Presentation sample) {
        Frame f = sample.frame();
        return new Presentation(sample.screen(), sample.overlay(), new Frame(f.language(), f.comfort().with(contrast),
                f.hall(), f.service(), f.applicant(), f.back(), f.home(), f.help()));
    }
}
