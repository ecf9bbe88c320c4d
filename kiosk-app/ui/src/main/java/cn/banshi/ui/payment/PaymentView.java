package cn.banshi.ui.payment;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Bill;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Scan;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Localized;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Rows;
import cn.banshi.ui.common.Spinner;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.qr.QrPicture;
import cn.banshi.ui.theme.Space;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How much, what for and to whom; one code to scan; to pay later is as good a way as to pay now. */
public final class PaymentView implements View {

    private static final double QR = 460;
    private static final int MINUTE = 60;

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final Screen.Payment first;
    private final Words left;

    public PaymentView(Kit kit, Screen.Payment screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.page = new Page(kit);
        this.first = screen;
        this.left = kit.words("", "h3", "blue");
        page.head(kit.say("payment.title"), "").guide(amount(screen.bill()));
        page.work(now(screen.scan()), parts.space());
        page.actions(actions(screen.scan()));
        show(screen);
    }

    private VBox amount(Bill bill) {
        VBox panel = new VBox(Space.HALF,
                kit.words(bill.amount(), kit.wide() ? "amount" : "huge", "blue"));
        bill.computed()
                .ifPresent(before -> panel.getChildren()
                        .add(kit.words(kit.say("payment.differs", before), "small", "caution")));
        Rows rows = new Rows(kit, List.of(row("payment.purpose", bill.purpose()), row("payment.payee", bill.payee()),
                row("payment.order", Localized.same(bill.order()))), "reveal-payment", 1);
        VBox.setMargin(rows, new Insets(Space.HALF, 0, 0, 0));
        panel.getChildren().add(rows);
        panel.getStyleClass().add("card");
        panel.setPadding(kit.wide() ? new Insets(Space.TWO, Space.TWO, Space.ONE, Space.TWO)
                : new Insets(Space.TWO, Space.THREE, Space.ONE, Space.THREE));
        return panel;
    }

    private Row row(String label, Localized value) {
        return Row.of(Localized.same(kit.say(label)), value);
    }

    private Region now(Scan scan) {
        return switch (scan) {
            case Scan.Open(String qr, int seconds) -> open(qr);
            case Scan.Renewing renewing -> renewing();
            case Scan.NotKnown not -> state("clock", kit.say("payment.not-known"), kit.say("payment.not-known.what"));
            case Scan.Over(Scan.Why why) -> state("info", kit.sayEach("payment.over", why),
                    kit.sayEach("payment.over.what", why));
        };
    }

    private Region open(String qr) {
        String apps = first.bill().apps().stream().map(kit::say).collect(Collectors.joining(kit.say("payment.and")));
        QrPicture code = new QrPicture(qr, QR, kit.say("payment.qr"));
        VBox words = new VBox(kit.wide() ? Space.ONE : Space.HALF, kit.words(kit.say("payment.scan", apps), "h3"),
                left, kit.words(kit.say("payment.stay"), "body", "muted"),
                kit.words(kit.say("payment.or-later", kit.say(first.bill().until())), "body", "muted"));
        return kit.wide() ? beside(code, words) : above(code, words);
    }

    private VBox above(QrPicture code, VBox words) {
        words.getChildren().forEach(PaymentView::centre);
        words.setAlignment(Pos.CENTER);
        VBox card = parts.card(Space.ONE, code, words);
        card.setAlignment(Pos.CENTER);
        card.setPadding(Space.around(Space.TWO, Space.THREE));
        return card;
    }

    private static void centre(Node words) {
        if (words instanceof Words line) {
            line.centred();
        }
    }

    private VBox beside(QrPicture code, VBox words) {
        words.setAlignment(Pos.CENTER_LEFT);
        HBox both = new HBox(Space.THREE, code, words);
        both.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        return parts.card(0, both);
    }

    private VBox renewing() {
        Spinner spinner = Spinner.of(kit, kit.wide() ? 132 : 208);
        spinner.turn(true);
        VBox card = parts.card(Space.TWO, spinner, kit.words(kit.say("payment.renewing"), "h2").centred());
        card.setAlignment(Pos.CENTER);
        card.setPadding(Space.around(Space.SIX, Space.THREE));
        return card;
    }

    private VBox state(String icon, String title, String what) {
        return new VBox(Space.TWO, parts.stateNotice("caution", icon, title, what),
                parts.card(Space.TWO, kit.words(kit.say("result.next"), "h2"),
                        parts.numbered(List.of(kit.say("payment.once"),
                                kit.say("payment.or-later", kit.say(first.bill().until()))))));
    }

    private Node[] actions(Scan scan) {
        Touchable later = parts.even("pay-later", kit.say("payment.later"), () -> kit.report(new Action.PayLater()));
        return switch (scan) {
            case Scan.Open open -> new Node[]{later,
                parts.even("next", kit.say("payment.paid"), () -> kit.report(new Action.Next()))};
            case Scan.NotKnown not -> new Node[]{later,
                parts.even("next", kit.say("result.ask-again"), () -> kit.report(new Action.Next()))};
            case Scan.Over over -> new Node[]{later,
                parts.even("try-again", kit.say("payment.renew"), () -> kit.report(new Action.TryAgain()))};
            case Scan.Renewing renewing -> new Node[]{later};
        };
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Payment screen) || !screen.bill().equals(first.bill())) {
            return false;
        }
        if (screen.scan() instanceof Scan.Open now && first.scan() instanceof Scan.Open before
                && now.qr().equals(before.qr())) {
            left.setText(now.seconds() < MINUTE
                    ? kit.say("payment.left.seconds", now.seconds())
                    : kit.say("payment.left.minutes", Math.ceilDiv(now.seconds(), MINUTE)));
            return true;
        }
        return screen.scan().equals(first.scan());
    }
}
