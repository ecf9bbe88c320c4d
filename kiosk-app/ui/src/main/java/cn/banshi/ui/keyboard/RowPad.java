package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.theme.Space;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Latin letters as they are written: a name as on a passport, or an address for e-mail with what its providers end on. */
public final class RowPad extends KeyRows implements Guided {

    private static final int PAIR = 4;
    private static final int TRIPLE = 5;
    private static final int SPACE = 10;
    /** What signs are called, for whoever hears them. */
    private static final Map<String, String> SIGNS = Map.of(".", "pad.sign.point", "@", "pad.sign.at", "-",
            "pad.sign.hyphen", "_", "pad.sign.underscore", " ", "pad.space");

    private final String face;

    /** @param many rows, more than letters have */
    private RowPad(Kit kit, boolean many, Consumer<Key> receiver) {
        super(kit, HALVES, receiver);
        face = many && kit.wide() && !kit.crowded() ? "h2" : "key-face";
        if (many && kit.wide()) {
            setVgap(Space.KEYS);
        }
    }

    /** Capitals and a space. */
    public static RowPad name(Kit kit, Consumer<Key> receiver) {
        var pad = new RowPad(kit, false, receiver);
        pad.row(0, pad.faces("QWERTYUIOP"));
        pad.row(1, pad.faces("ASDFGHJKL"));
        pad.row(0, pad.between(pad.faces("ZXCVBNM")));
        pad.row((HALVES - SPACE) / 2, List.of(pad.text(" ", kit.say("pad.space"), SPACE)));
        return pad;
    }

    /** Small letters, digits, signs, and the ends of addresses. */
    public static RowPad email(Kit kit, Consumer<Key> receiver) {
        var pad = new RowPad(kit, true, receiver);
        pad.row(0, pad.faces("1234567890"));
        pad.row(0, pad.faces("qwertyuiop"));
        pad.row(0, pad.faces("asdfghjkl@"));
        pad.row(0, pad.faces("zxcvbnm.-_"));
        pad.row(0, pad.between(List.of(pad.text(".com", ".com", PAIR), pad.text("@qq.com", "@qq.com", TRIPLE),
                pad.text("@163.com", "@163.com", TRIPLE))));
        return pad;
    }

    private List<Cap> faces(String faces) {
        return faces.chars().mapToObj(Character::toString).map(face -> text(face, face, KEY)).toList();
    }

    private Cap text(String typed, String words, int width) {
        char first = typed.charAt(0);
        Key key = Character.isDigit(first) ? new Key.Digit(first - '0') : new Key.Text(typed);
        Optional<String> sign = Optional.ofNullable(SIGNS.get(typed));
        String id = sign.map(name -> name.substring(name.lastIndexOf('.') + 1))
                .orElse(typed.length() > 1 ? "end-" + typed.replaceAll("[^a-z0-9]", "")
                        : typed.toUpperCase(Locale.ROOT));
        String style = words.length() > 1 ? "h3" : face;
        Touchable cap = key("pad-" + id, kit.words(words, style).single().centred(), sign.map(kit::say).orElse(words),
                key);
        return new Cap(typing(typed, cap), width);
    }
}
