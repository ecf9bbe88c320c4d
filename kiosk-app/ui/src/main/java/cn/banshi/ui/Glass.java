package cn.banshi.ui;

import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.ui.clip.Clips;
import cn.banshi.ui.common.HallFrame;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.View;
import cn.banshi.ui.keys.FocusRing;
import cn.banshi.ui.overlay.OverlayView;
import cn.banshi.ui.theme.Panel;
import cn.banshi.ui.theme.Theme;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** The root of the scene: the page, and over it the overlay. Scales design units to the panel. */
final class Glass extends Region {

    private final Pane sheet = new Pane();
    private final FocusRing ring = new FocusRing();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Clips clips;
    private Optional<Kit> made = Optional.empty();
    private Optional<View> view = Optional.empty();
    private Optional<HallFrame> hall = Optional.empty();
    private Optional<OverlayView> overlay = Optional.empty();
    private final List<WeakReference<View>> past = new ArrayList<>();

    Glass(Panel panel, Clips clips) {
        this.clips = clips;
        setId("glass");
        style("wide", panel.wide());
        sheet.getTransforms().add(scale);
        getChildren().addAll(sheet, ring);
    }

    FocusRing ring() {
        return ring;
    }

    /** What takes touches now: what lies over the page, or else the page. */
    Parent layer() {
        return sheet.getChildren().isEmpty() ? sheet : (Parent) sheet.getChildren().getLast();
    }

    /** @return whether something came up that was not there before */
    boolean show(Presentation presentation, Kit kit) {
        Frame frame = presentation.frame();
        for (Contrast each : List.of(Contrast.HIGH, Contrast.DARK)) {
            style(Theme.of(each).style(), frame.comfort().contrast() == each);
        }
        style("en", frame.language() == Language.EN);
        boolean anew = made.filter(k -> k.equals(kit)).isEmpty();
        if (anew) {
            made = Optional.of(kit);
            hall = Optional.empty();
            magnify(kit.panel().scale());
            style("crowded", kit.crowded());
        }
        boolean turned = anew || view.filter(v -> v.show(presentation.screen())).isEmpty();
        if (turned) {
            turnTo(presentation, kit);
        }
        hall.ifPresent(h -> h.show(frame));
        boolean covered = cover(presentation, kit, anew);
        return turned || covered;
    }

    private void magnify(double by) {
        scale.setX(by);
        scale.setY(by);
        ring.scale(by);
        setStyle("-fx-font-size: " + by + "px"); // what the style sheet's letters are measured in
    }

    private void turnTo(Presentation presentation, Kit kit) {
        view.map(WeakReference::new).ifPresent(past::add);
        View next = Views.of(presentation, kit);
        view = Optional.of(next);
        Region page = next.node();
        if (framed(presentation.screen())) {
            HallFrame around = hall.orElseGet(() -> new HallFrame(kit));
            hall = Optional.of(around);
            around.put(page, clips.of(presentation.screen()));
            page = around;
        } else {
            hall = Optional.empty(); // it holds the last page of the visit
        }
        fill(page, 0, kit.panel());
    }

    private boolean cover(Presentation presentation, Kit kit, boolean anew) {
        Overlay wanted = presentation.overlay();
        if (!anew && overlay.isPresent() && overlay.get().show(wanted, presentation.frame())) {
            return false;
        }
        boolean was = overlay.isPresent();
        overlay = wanted instanceof Overlay.None ? Optional.empty() : Optional.of(new OverlayView(kit, presentation));
        overlay.ifPresentOrElse(o -> fill(o, 1, kit.panel()), () -> {
            if (sheet.getChildren().size() > 1) {
                sheet.getChildren().remove(1);
            }
        });
        return was || overlay.isPresent();
    }

    private static boolean framed(Screen screen) {
        return !(screen instanceof Screen.Attract || screen instanceof Screen.Goodbye);
    }

    private void fill(Region region, int layer, Panel panel) {
        if (sheet.getChildren().size() > layer) {
            if (!sheet.getChildren().get(layer).equals(region)) {
                sheet.getChildren().set(layer, region);
            }
        } else {
            sheet.getChildren().add(region);
        }
        region.resizeRelocate(0, 0, panel.width(), panel.height());
        region.setManaged(false);
    }

    /** Whether nothing of earlier pages can be reached any more. Sure only after a collection of garbage. */
    boolean forgotten() {
        past.removeIf(page -> page.get() == null);
        return past.isEmpty();
    }

    /** Marks the moment in which nothing can be pressed, for whoever drives the window. */
    void settling(boolean now) {
        getProperties().put("settling", now);
    }

    private void style(String name, boolean on) {
        // Any change here makes JavaFX restyle the whole scene.
        if (!on) {
            getStyleClass().remove(name);
        } else if (!getStyleClass().contains(name)) {
            getStyleClass().add(name);
        }
    }
}
