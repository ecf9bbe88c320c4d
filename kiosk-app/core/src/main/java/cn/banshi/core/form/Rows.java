package cn.banshi.core.form;

import cn.banshi.core.journey.Procedure.RowTemplate;
import cn.banshi.core.screen.Row;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Masking;
import java.util.ArrayList;
import java.util.List;

/** Fills rows; those that are not known are left out. */
public final class Rows {

    private Rows() {}

    public static List<Row> of(List<RowTemplate> templates, Wording wording) {
        List<Row> rows = new ArrayList<>();
        for (RowTemplate template : templates) {
            wording.filled(template.value()).ifPresent(value -> rows.add(row(template, value)));
        }
        return rows;
    }

    private static Row row(RowTemplate template, Localized value) {
        Masking masking = template.masking();
        return new Row(template.label(), new Localized(masking.hide(value.zh()), masking.hide(value.en())),
                new Localized(masking.group(value.zh()), masking.group(value.en())), template.emphasis());
    }
}
