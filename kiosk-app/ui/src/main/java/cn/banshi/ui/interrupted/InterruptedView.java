package cn.banshi.ui.interrupted;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen.Interrupted.Filed;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.StillView;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.qr.QrPicture;
import cn.banshi.ui.theme.Space;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Whether the application of the visit that was cut short is safe, under which number, and what to do now. */
public final class InterruptedView extends StillView<Screen.Interrupted> {

    private static final double QR_UPRIGHT = 220;
    private static final double QR_WIDE = 164;

    private final Kit kit;
    private final Parts parts;

    public InterruptedView(Kit kit, Screen.Interrupted screen) {
        super(kit, screen);
        this.kit = kit;
        this.parts = new Parts(kit);
        page.guide(state());
        screen.filed().ifPresent(filed -> page.work(number(filed)));
        List<String> lines = screen.whatNow().stream().map(kit::say).toList();
        page.work(parts.card(Space.TWO, kit.words(kit.say("result.next"), "h2"), parts.numbered(lines)));
        screen.filed().flatMap(Filed::slip).ifPresent(slip -> page.work(slip(slip)));
        page.work(parts.space());
        Touchable close = parts.primary("next", kit.say("interrupted.close"), () -> kit.report(new Action.Next()));
        if (screen.filed().isPresent() && screen.filed().flatMap(Filed::slip).isEmpty()) {
            page.actions(parts.secondary("print-slip", kit.say("interrupted.print"),
                    () -> kit.report(new Action.PrintSlip())), close);
        } else {
            page.actions(close);
        }
    }

    private VBox state() {
        boolean filed = shown.filed().isPresent();
        String tone = filed ? "success" : "caution";
        String safe = shown.filed()
                .map(each -> each.received() ? "interrupted.received.safe" : "interrupted.kept.safe")
                .orElse("interrupted.none.safe");
        Words title = kit.words(kit.say(filed ? "interrupted.filed" : "interrupted.none"), "h1", tone);
        VBox panel = new VBox(Space.ONE, parts.disc(filed ? "check" : "clock", kit.wide() ? 104 : 128, tone), title,
                kit.words(kit.say(safe), "body"));
        VBox.setMargin(title, new Insets(Space.ONE, 0, 0, 0));
        panel.getStyleClass().addAll("panel", tone);
        panel.setPadding(new Insets(Space.THREE));
        return panel;
    }

    private HBox number(Filed filed) {
        VBox words = new VBox(Space.HALF, kit.words(kit.say("result.number"), "small", "muted"),
                kit.words(filed.reference(), "number"), kit.words(kit.say("result.qr"), "small", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox card = new HBox(Space.TWO, words,
                new QrPicture(filed.qr(), kit.wide() ? QR_WIDE : QR_UPRIGHT, kit.say("result.qr")));
        HBox.setHgrow(words, Priority.ALWAYS);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("card");
        card.setPadding(new Insets(Space.ONE, Space.ONE, Space.ONE, Space.THREE));
        return card;
    }

    private Region slip(Paper slip) {
        Optional<String> tone = switch (slip) {
            case PRINTING, PRINTED -> Optional.empty();
            case PAPER_OUT, NOT_PRINTED, NOT_KNOWN -> Optional.of("caution");
        };
        String title = kit.sayEach("paper", slip);
        String detail = kit.sayEach("paper.what", slip);
        return tone.<Region>map(each -> parts.stateNotice(each, "info", title, detail))
                .orElseGet(() -> parts.card(0, parts.notice("receipt", title, detail)));
    }
}
