package cn.banshi.core.session;

import cn.banshi.core.form.Certificate;
import cn.banshi.core.form.Form;
import cn.banshi.core.journey.Material;
import cn.banshi.core.screen.Row;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/** What has to be shown as an original later, and what a certificate spares, for the slip. */
final class OriginalRows {

    private OriginalRows() {}

    /** None where nothing was asked for. */
    static List<Row> of(Form form, Texts texts) {
        return form.papers().needed().stream().flatMap(material -> of(material, form, texts)).toList();
    }

    private static Stream<Row> of(Material material, Form form, Texts texts) {
        Localized title = material.words().title();
        return form.papers()
                .certificate(material)
                .map(onFile -> onFile(title, onFile, texts))
                .orElseGet(() -> Stream.of(Row.of(texts.get(TextKey.SLIP_ORIGINAL), title)));
    }

    private static Stream<Row> onFile(Localized title, Certificate onFile, Texts texts) {
        return Stream.of(
                Row.of(texts.get(TextKey.SLIP_CERTIFICATE),
                        texts.get(TextKey.SLIP_CERTIFICATE_OF).filled("what", title)),
                Row.of(texts.get(TextKey.MATERIAL_NUMBER), Localized.same(onFile.number())));
    }
}
