package cn.banshi.core.session;

import cn.banshi.core.screen.Asked;
import cn.banshi.core.screen.Viewfinder;
import cn.banshi.core.session.SessionEvent.FaceAsked;
import cn.banshi.device.Cancellation;
import cn.banshi.device.camera.Camera.FrameResult.Frame;
import cn.banshi.device.face.FaceCamera;
import cn.banshi.device.face.FaceCamera.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Sees one proof go on, and tells the screen what is asked for and what the camera sees. For one thread. */
final class FaceWatch implements FaceCamera.Watcher {

    private final Viewfinder viewfinder;
    private final Cancellation cancellation;
    private final Consumer<SessionEvent> tell;
    private final List<Prompt> movements = new ArrayList<>();
    private Prompt movement = Prompt.FACE_THE_CAMERA;
    private FaceAsked told = new FaceAsked(Asked.STARTING, 0);

    /** @param tell hears when something else is asked for; after a cancellation nothing */
    FaceWatch(Viewfinder viewfinder, Cancellation cancellation, Consumer<SessionEvent> tell) {
        this.viewfinder = viewfinder;
        this.cancellation = cancellation;
        this.tell = tell;
    }

    @Override
    public void sees(Prompt prompt, int made, Frame frame) {
        if (cancellation.requested()) {
            Arrays.fill(frame.jpeg(), (byte) 0);
            return;
        }
        viewfinder.show(frame.jpeg());
        if (made > movements.size()) {
            movements.add(movement);
        }
        movement = prompt;
        tell(new FaceAsked(FaceWork.asked(prompt), made));
    }

    private void tell(FaceAsked now) {
        if (!now.equals(told)) {
            told = now;
            tell.accept(now);
        }
    }

    /**
     * The movements are over, and the picture is about to be compared.
     *
     * @return false when nobody wants that any more
     */
    boolean compares() {
        boolean wanted = !cancellation.requested();
        if (wanted) {
            tell(new FaceAsked(Asked.COMPARING, movements.size()));
        }
        return wanted;
    }

    /** Those that were made, in their order. */
    List<Prompt> movements() {
        return List.copyOf(movements);
    }
}
