package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Asked;
import cn.banshi.core.text.Language;
import cn.banshi.ui.theme.Panel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.jspecify.annotations.Nullable;

/** Live pictures on a real window: shown, overwritten, and gone when nothing more is to be seen. */
@ResourceLock("display")
class FaceProofTest {

    private final Screenroom room = new Screenroom(Panel.portrait());

    @AfterEach
    void close() {
        room.close();
    }

    private void show(Screen screen) {
        room.show(Samples.present(screen, Language.ZH));
        pulse();
    }

    /** Two, because the order of timers within one is not known. */
    private static void pulse() {
        var seen = new CompletableFuture<Boolean>();
        Screenroom.on(() -> {
            new AnimationTimer() {

                private int pulses;

                @Override
                public void handle(long now) {
                    if (++pulses == 2) {
                        stop();
                        seen.complete(true);
                    }
                }
            }.start();
            return true;
        });
        seen.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private @Nullable Image seen() {
        return Screenroom.on(() -> ((ImageView) room.scene().lookup("#mirror")).getImage());
    }

    @Test
    void pictureIsShownAndItsBytesAreOverwritten() {
        Screen.FaceProof screen = FaceSamples.proof(Asked.BLINK, 1);
        byte[] jpeg = FaceSamples.picture();
        screen.viewfinder().show(jpeg);
        show(screen);
        assertThat(seen()).isNotNull();
        assertThat(jpeg).containsOnly(0);
        Image first = seen();
        screen.viewfinder().show(FaceSamples.picture());
        pulse();
        assertThat(seen()).as("the next one").isNotNull().isNotSameAs(first);
    }

    @Test
    void nothingIsSeenOnceTheViewfinderIsClosed() {
        Screen.FaceProof screen = FaceSamples.proof(Asked.TURN_LEFT, 1);
        show(screen);
        assertThat(seen()).isNotNull();
        screen.viewfinder().close();
        pulse();
        assertThat(seen()).isNull();
    }

    @Test
    void whatIsNoPictureIsPassedOver() {
        Screen.FaceProof screen = FaceSamples.proof(Asked.BLINK, 1);
        byte[] broken = {1, 2, 3, 4};
        screen.viewfinder().show(broken);
        show(screen);
        assertThat(seen()).isNull();
        assertThat(broken).containsOnly(0);
    }

    /** The page stays while pictures pass and movements change: a touch must not be lost. */
    @Test
    void pageStaysWhileAnotherMovementIsAskedFor() {
        Screen.FaceProof screen = FaceSamples.proof(Asked.BLINK, 0);
        show(screen);
        var view = Screenroom.on(() -> room.scene().lookup("#mirror"));
        show(new Screen.FaceProof(screen.progress(), Asked.OPEN_MOUTH, 1, 3, screen.viewfinder()));
        assertThat(Screenroom.on(() -> room.scene().lookup("#mirror"))).isSameAs(view);
    }
}
