package cn.banshi.ui.theme;

import cn.banshi.core.screen.Comfort.Contrast;
import java.util.List;
import java.util.stream.Stream;

/**
 * The colours of every screen, a sheet each, over one sheet of shapes. All are loaded once: another theme is another style of
 * the root, and is there before the next frame.
 *
 * @param style of the root; the usual one has none
 */
public record Theme(String style, String sheet) {

    private static final String SHAPES = "banshi.css";

    public static Theme of(Contrast contrast) {
        return switch (contrast) {
            case STANDARD -> new Theme("", "standard.css");
            case HIGH -> new Theme("high", "high.css");
            case DARK -> new Theme("dark", "dark.css");
        };
    }

    /** Addresses of all sheets, in the order in which they apply. */
    public static List<String> sheets(Assets assets) {
        return Stream.concat(Stream.of(SHAPES), Stream.of(Contrast.values()).map(each -> of(each).sheet()))
                .map(sheet -> assets.theme(sheet).toUri().toString())
                .toList();
    }
}
