package cn.banshi.ui.search;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.keyboard.Key;
import cn.banshi.ui.keyboard.LetterPad;
import cn.banshi.ui.keyboard.Typing;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is typed, what was found, and the keys, which stay where they are whatever was found. */
public final class SearchView implements View {

    private static final double KEYS_UPRIGHT = 478;
    private static final double KEYS_WIDE = 376;
    /** Longer than any name. */
    private static final int LONGEST = 20;
    /** Texts longer than this are set smaller. */
    private static final int LONG_UPRIGHT = 20;
    private static final int LONG_WIDE = 10;

    private final Kit kit;
    private final Page page;
    private final Words typed;
    private final Words placeholder;
    private final Words count;
    private final Hits hits;
    private final Typing typing;
    private String shown = "";

    public SearchView(Kit kit, Screen.Search screen) {
        this.kit = kit;
        typing = new Typing(kit.touches());
        Parts parts = new Parts(kit);
        page = new Page(kit);
        typed = kit.words("", "number").single();
        placeholder = kit.words(kit.say("search.placeholder"), kit.wide() ? "small" : "body", "muted").single();
        count = kit.words("", kit.wide() ? "small" : "body", "muted");
        hits = new Hits(kit);
        Region caret = new Region();
        caret.getStyleClass().add("caret");
        caret.setMinHeight(60);
        caret.setMaxHeight(60);
        page.guide(SearchBox.box(kit, kit.say("search.placeholder"), typed, caret, placeholder), count);
        if (kit.wide()) {
            page.guide(parts.space(), hits.turner());
        }
        VBox.setVgrow(hits, Priority.ALWAYS);
        LetterPad keys = new LetterPad(kit, this::press);
        double height = kit.wide() ? KEYS_WIDE : KEYS_UPRIGHT;
        keys.setMinHeight(height);
        keys.setMaxHeight(height);
        page.work(hits);
        if (!kit.wide()) {
            page.work(hits.turner());
        }
        page.work(keys).actions();
        show(screen);
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Search screen)) {
            return false;
        }
        shown = screen.typed();
        typing.cameBack(shown);
        typed.setText(shown);
        boolean small = shown.length() > (kit.wide() ? LONG_WIDE : LONG_UPRIGHT);
        typed.tone(small ? "number" : "body", small ? "body" : "number");
        boolean empty = shown.isEmpty();
        typed.setVisible(!empty);
        typed.setManaged(!empty);
        placeholder.setVisible(empty);
        placeholder.setManaged(empty);
        count.setText(empty ? kit.say("search.hint") : counted(screen));
        hits.show(screen);
        return true;
    }

    private String counted(Screen.Search screen) {
        return screen.total() > screen.hits().size()
                ? kit.say("search.found.many", screen.total(), screen.hits().size())
                : kit.say("search.found", screen.total());
    }

    private void press(Key key) {
        String text = typing.text(shown);
        String next = switch (key) {
            case Key.Digit(int value) -> text + value;
            case Key.Letter(char value) -> text + value;
            case Key.Point() -> text;
            case Key.Delete() -> text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
            case Key.Clear() -> "";
        };
        if (!next.equals(text) && next.length() <= Math.max(LONGEST, text.length())) {
            typing.typed(next);
            kit.report(new Action.Search(next));
        }
    }
}
