package cn.banshi.ui.material;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Picture;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.Viewfinder;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.PicturePane;
import cn.banshi.ui.common.Rows;
import cn.banshi.ui.common.Sheets;
import cn.banshi.ui.common.View;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for a sheet, shows what was made of it, and lets the citizen say whether it will do. */
public final class MaterialView implements View {

    private static final double LARGE = 400;
    private static final double LARGE_WIDE = 230;
    private static final double SMALL = 216;
    private static final double SMALLER = 190;
    private static final double SMALLER_WIDE = 110;
    private static final int FEW = 4;

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final List<Waiting> waiting = new ArrayList<>();
    private Screen.Material shown;

    public MaterialView(Kit kit, Screen.Material screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.page = new Page(kit);
        this.shown = screen;
        switch (screen.plate()) {
            case OnPlate.Waiting now -> waits(screen, now);
            case OnPlate.Taken(Picture taken) -> taken(screen, taken);
            case OnPlate.Kept kept -> kept(screen);
            case OnPlate.ByPhone now -> new ByPhone(kit).fill(page, screen, now);
            case OnPlate.Received(Picture received, int behind) -> received(screen, received, behind);
            case OnPlate.OnFile(List<Row> rows) -> onFile(screen, rows);
            case OnPlate.Away away -> away(screen);
            case OnPlate.Elsewhere elsewhere -> elsewhere(screen, kit.say(elsewhere.what()));
        }
    }

    private void waits(Screen.Material screen, OnPlate.Waiting now) {
        int next = screen.pages().size() + 1;
        if (next == 1) {
            page.head(screen.progress(), kit.say("material.question", kit.say(screen.title())),
                    kit.say(screen.how()));
        } else {
            page.head(screen.progress(), kit.say("material.question.more", next),
                    kit.say("material.hint.more", kit.say(screen.title())));
        }
        Waiting plate = new Waiting(kit, now);
        waiting.add(plate);
        page.work(plate.above(), plate.live(), otherwise(screen)).actions();
    }

    /** What else there is than the plate. */
    private Region otherwise(Screen.Material screen) {
        return screen.phone() && screen.pages().size() < screen.range().most()
                ? new Columns(Space.TWO, new ByPhone(kit).offer(), without())
                : without();
    }

    private Region without() {
        return new ByPhone(kit).tile("without-original", "help", kit.say("material.without"),
                kit.say("material.without.what"), new Action.WithoutOriginal());
    }

    private void taken(Screen.Material screen, Picture taken) {
        page.head(screen.progress(), kit.say("material.taken.question"), kit.say("material.taken.hint"));
        PicturePane picture = new PicturePane(kit, taken, kit.say("material.page", screen.pages().size() + 1));
        VBox.setVgrow(picture, Priority.ALWAYS);
        page.work(picture);
        page.actions(parts.secondary("retake", kit.say("material.retake"), () -> kit.report(new Action.Retake())),
                parts.primary("next", kit.say("material.use"), () -> kit.report(new Action.Next())));
    }

    private void received(Screen.Material screen, Picture received, int behind) {
        page.head(screen.progress(), kit.say("material.taken.question"),
                behind == 0 ? kit.say("material.taken.hint") : kit.say("material.received.hint", behind));
        PicturePane picture = new PicturePane(kit, received, kit.say("material.page", screen.pages().size() + 1));
        VBox.setVgrow(picture, Priority.ALWAYS);
        page.work(picture);
        page.actions(parts.secondary("retake", kit.say("material.unused"), () -> kit.report(new Action.Retake())),
                parts.primary("next", kit.say("material.use"), () -> kit.report(new Action.Next())));
    }

    private void kept(Screen.Material screen) {
        int taken = screen.pages().size();
        int lacking = screen.range().least() - taken;
        boolean full = taken >= screen.range().most();
        page.head(screen.progress(), kit.say("material.kept.question", taken),
                lacking > 0
                        ? kit.say("material.kept.few", lacking)
                        : full ? kit.say("material.kept.full", taken) : kit.say("material.kept.hint"));
        page.work(sheets(screen.pages()), parts.space());
        if (lacking > 0) {
            page.work(otherwise(screen));
        } else if (!full && screen.phone()) {
            page.work(new ByPhone(kit).offer());
        }
        Runnable another = () -> kit.report(new Action.AnotherPage());
        if (lacking > 0) {
            page.actions(parts.primary("another-page", kit.say("material.another"), another));
        } else if (full) {
            page.actions(parts.primary("next", kit.say("material.done"), () -> kit.report(new Action.Next())));
        } else {
            page.actions(parts.secondary("another-page", kit.say("material.another"), another),
                    parts.primary("next", kit.say("material.done"), () -> kit.report(new Action.Next())));
        }
    }

    private Region sheets(List<Picture> pages) {
        double width = width(pages.size());
        int few = kit.crowded() && !kit.wide() ? 2 : FEW;
        VBox rows = new VBox(Space.TWO);
        for (int from = 0; from < pages.size(); from += few) {
            int first = from;
            HBox row = new Sheets(kit).row(pages.subList(from, Math.min(pages.size(), from + few)), width, first,
                    number -> List.of(parts.soft("drop-" + number, kit.say("material.drop"),
                            () -> kit.report(new Action.DropPage(number)))));
            row.setAlignment(Pos.CENTER);
            rows.getChildren().add(row);
        }
        return rows;
    }

    private double width(int pages) {
        if (pages <= 2) {
            return kit.wide() ? LARGE_WIDE : kit.crowded() ? SMALL : LARGE;
        }
        if (pages <= FEW) {
            return SMALL;
        }
        return kit.wide() ? SMALLER_WIDE : SMALLER;
    }

    private void onFile(Screen.Material screen, List<Row> rows) {
        page.head(screen.progress(), kit.say("material.on-file.question", kit.say(screen.title())),
                kit.say("material.on-file.hint"));
        page.work(parts.card(0, new Rows(kit, rows, "on-file")), parts.space());
        page.actions(parts.primary("next", kit.say("next"), () -> kit.report(new Action.Next())));
    }

    private void away(Screen.Material screen) {
        page.head(screen.progress(), kit.say("material.away"), "");
        page.work(parts.stateNotice("caution", "warning", kit.say("material.away.wait"),
                kit.say("material.away.detail")), parts.space(), otherwise(screen));
        page.actions();
    }

    private void elsewhere(Screen.Material screen, String what) {
        page.head(screen.progress(), kit.say("material.without"), "");
        page.work(parts.card(0, kit.words(what, "lead")), parts.space());
        page.actions(parts.leaving("leave", kit.say("material.leave"), () -> kit.report(new Action.Exit())),
                parts.primary("next", kit.say("material.back"), () -> kit.report(new Action.Back())));
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Material screen) || !same(screen)) {
            return false;
        }
        if (screen.plate() instanceof OnPlate.Waiting now) {
            waiting.forEach(plate -> plate.show(now.trouble()));
        }
        shown = screen;
        return true;
    }

    /** Only what keeps a page from being taken changes within one page. */
    private boolean same(Screen.Material next) {
        boolean waits = next.plate() instanceof OnPlate.Waiting(Viewfinder live, var trouble)
                && shown.plate() instanceof OnPlate.Waiting(Viewfinder before, var said) && live.equals(before);
        return next.title().equals(shown.title()) && next.pages().equals(shown.pages())
                && next.progress().equals(shown.progress()) && (waits || next.plate().equals(shown.plate()));
    }
}
