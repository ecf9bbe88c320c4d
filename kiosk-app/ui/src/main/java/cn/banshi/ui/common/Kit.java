package cn.banshi.ui.common;

import cn.banshi.core.input.InputMethods;
import cn.banshi.core.screen.Action;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.ui.theme.Icons;
import cn.banshi.ui.theme.Motion;
import cn.banshi.ui.theme.Panel;
import java.time.Clock;
import java.util.Optional;

/**
 * What every view needs to build itself in one language.
 *
 * @param rareFamily font for characters beyond the basic plane
 * @param clock wall clock in the hall's time zone
 * @param input how Hanzi are written
 * @param motion whether anything moves by itself
 * @param aside says what goes on within a page
 */
public record Kit(Language language, Texts texts, Icons icons, Panel panel, Touches touches,
        Optional<String> rareFamily, Clock clock, InputMethods input, Motion motion, Aside aside) {

    public String say(String key, Object... values) {
        return texts.get(key, values);
    }

    public String say(Localized text) {
        return text.in(language);
    }

    /** A text that exists once for every constant. */
    public String sayEach(String family, Enum<?> constant, Object... values) {
        return texts.get(family + "." + constant.name(), values);
    }

    public Words words(String text, String... styles) {
        return new Words(text, panel.scale(), rareFamily, styles);
    }

    public Icon icon(String name, double size, String... styles) {
        return new Icon(icons.path(name), size, styles);
    }

    public void report(Action action) {
        touches.report(action);
    }

    public boolean wide() {
        return panel.wide();
    }

    /** Whether everything to press stands in the lower half of an upright panel. */
    public boolean low() {
        return panel.low();
    }

    /** Upright, and not much goes beside each other. */
    public boolean narrow() {
        return panel.narrow();
    }

    /** On its side, and not much goes below each other. */
    public boolean shallow() {
        return panel.shallow();
    }

    public boolean crowded() {
        return panel.crowded();
    }
}
