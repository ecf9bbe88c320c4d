package cn.banshi.core.projection;

import cn.banshi.core.schema.Misfit;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;

/** Says at a field why the office does not take what stands in it. */
final class MisfitWords {

    private final Texts texts;

    MisfitWords(Texts texts) {
        this.texts = texts;
    }

    Localized of(Misfit misfit) {
        Localized words = texts.get(key(misfit.why()));
        for (int i = 0; i < misfit.bounds().size(); i++) {
            words = words.filled(i == 0 ? "n" : "most", Localized.same(misfit.bounds().get(i)));
        }
        return words;
    }

    private static TextKey key(Misfit.Why why) {
        return switch (why) {
            case DIGITS -> TextKey.FIT_DIGITS;
            case DIGITS_BETWEEN -> TextKey.FIT_DIGITS_BETWEEN;
            case LETTERS -> TextKey.FIT_LETTERS;
            case LETTERS_BETWEEN -> TextKey.FIT_LETTERS_BETWEEN;
            case SHORT -> TextKey.FIT_SHORT;
            case LONG -> TextKey.FIT_LONG;
            case LITTLE -> TextKey.FIT_LITTLE;
            case MUCH -> TextKey.FIT_MUCH;
            case CHOICE -> TextKey.FIELD_CHOICE;
            case OTHER -> TextKey.FIT_OTHER;
        };
    }
}
