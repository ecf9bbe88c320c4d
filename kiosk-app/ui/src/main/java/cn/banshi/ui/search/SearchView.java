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
import cn.banshi.ui.keyboard.TypedLine;
import cn.banshi.ui.keyboard.Typing;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is typed, what was found, and the keys, which stay where they are whatever was found. */
public final class SearchView implements View {

    private static final double KEYS_UPRIGHT = 478;
    private static final double KEYS_WIDE = 356;
    /** Longer than any name. */
    private static final int LONGEST = 20;
    /** Texts longer than this are set smaller. */
    private static final int LONG_UPRIGHT = 20;
    private static final int LONG_WIDE = 10;

    private final Kit kit;
    private final Page page;
    private final TypedLine line;
    private final Words count;
    private final Hits hits;
    private final Typing typing;
    private String shown = "";

    public SearchView(Kit kit, Screen.Search screen) {
        this.kit = kit;
        typing = new Typing(kit.touches());
        Parts parts = new Parts(kit);
        page = new Page(kit);
        line = new TypedLine(kit, placeholder(), kit.wide() ? LONG_WIDE : LONG_UPRIGHT);
        count = kit.words("", kit.wide() ? "small" : "body", "muted");
        hits = new Hits(kit);
        page.guide(SearchBox.box(kit, placeholder(), line.parts()), count);
        if (kit.wide() && !kit.crowded()) {
            page.guide(parts.space(), hits.turner());
        }
        VBox.setVgrow(hits, Priority.ALWAYS);
        LetterPad keys = new LetterPad(kit, this::press);
        keys.keepTo(kit.wide() ? KEYS_WIDE : KEYS_UPRIGHT);
        if (kit.low() || kit.shallow()) {
            page.work(keys, hits, hits.turner()); // the keys never move, and there is little room above them
        } else if (kit.wide()) {
            page.work(hits, keys);
        } else {
            page.work(hits, hits.turner(), keys);
        }
        page.actions();
        show(screen);
    }

    private String placeholder() {
        return kit.say(kit.shallow() ? "home.search.short" : "search.placeholder");
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
        line.show(shown);
        count.setText(shown.isEmpty() ? kit.say("search.hint") : counted(screen));
        hits.show(screen);
        return true;
    }

    private String counted(Screen.Search screen) {
        if (screen.number().isPresent()) {
            return kit.say("search.number.what");
        }
        return screen.total() > screen.hits().size()
                ? kit.say("search.found.many", screen.total(), screen.hits().size())
                : kit.say("search.found", screen.total());
    }

    private void press(Key key) {
        String text = typing.text(shown);
        String next = LetterPad.after(text, key);
        if (!next.equals(text) && next.length() <= Math.max(LONGEST, text.length())) {
            typing.typed(next);
            kit.report(new Action.Search(next));
        }
    }
}
