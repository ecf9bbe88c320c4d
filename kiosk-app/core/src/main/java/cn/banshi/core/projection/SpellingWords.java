package cn.banshi.core.projection;

import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.DaySpelling;
import cn.banshi.core.text.EmailSpelling;
import cn.banshi.core.text.LatinSpelling;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.PlateSpelling;
import cn.banshi.core.text.Spelling;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;

/** Says at a field that is typed place by place what comes next, and how a whole text was understood. */
final class SpellingWords {

    private final Texts texts;

    SpellingWords(Texts texts) {
        this.texts = texts;
    }

    Localized next(Spelling spelling, String text) {
        return switch (spelling) {
            case DaySpelling days -> part(days, text);
            case PlateSpelling plate -> texts.get(switch (text.length()) {
                case 0 -> TextKey.PLATE_PROVINCE;
                case 1 -> TextKey.PLATE_OFFICE;
                default -> TextKey.PLATE_REST;
            });
            case LatinSpelling latin -> texts.get(text.isEmpty() ? TextKey.LATIN_FIRST : TextKey.LATIN_REST);
            case EmailSpelling email -> texts.get(text.contains("@") ? TextKey.EMAIL_HOST : TextKey.EMAIL_NAME);
        };
    }

    private Localized part(DaySpelling days, String text) {
        return switch (days.part(text)) {
            case YEAR -> texts.get(TextKey.DATE_YEAR)
                    .filled("from", Localized.same(Integer.toString(days.earliest().getYear())))
                    .filled("to", Localized.same(Integer.toString(days.latest().getYear())));
            case MONTH -> texts.get(TextKey.DATE_MONTH);
            case DAY -> texts.get(TextKey.DATE_DAY);
        };
    }

    FieldState right(Spelling spelling, String text) {
        return switch (spelling) {
            case DaySpelling days -> days.day(text)
                    .<FieldState>map(day -> new FieldState.Good(Dates.dayOfWeek(day)))
                    .orElseGet(FieldState.Quiet::new);
            case LatinSpelling _,EmailSpelling _ -> new FieldState.Quiet();
            case PlateSpelling plate -> new FieldState.Good(texts.get(plate.newEnergy(text)
                    ? TextKey.PLATE_ENERGY
                    : plate.next(text).isEmpty() ? TextKey.PLATE_USUAL : TextKey.PLATE_OR_ENERGY));
        };
    }
}
