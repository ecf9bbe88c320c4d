package cn.banshi.core.session;

import cn.banshi.core.backend.PictureSource;
import cn.banshi.core.backend.SubmissionBody;
import cn.banshi.core.document.ApplicationForm;
import cn.banshi.core.document.ApplicationForm.Section;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.Wording;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.RowTemplate;
import cn.banshi.core.journey.Service;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lays out the application form of a service that is signed: what was confirmed, what was answered, what is declared. In Chinese,
 * whatever the screen speaks: officials read it. Holds personal data.
 */
final class Paperwork {

    /** Long enough that nobody finds another picture with the same. */
    private static final int DIGEST_SHOWN = 24;

    private static final String PROMISED = "不另交，由申请人在本表签名的承诺代替（可信等级 D）。";

    private final Service service;
    private final Form form;
    private final Terminal terminal;
    private final List<SubmissionBody.Material> materials;
    private final Optional<Section> behalf;

    /** @param behalf who acts for whom; empty where everybody acts for themselves */
    Paperwork(Service service, Form form, Terminal terminal, List<SubmissionBody.Material> materials,
            Optional<Section> behalf) {
        this.behalf = behalf;
        this.service = service;
        this.form = form;
        this.terminal = terminal;
        this.materials = materials;
    }

    ApplicationForm applicationForm(String reference, Instant madeAt, Visit.Signed signed) {
        Procedure procedure = service.procedureHere();
        var document = procedure.filing().document().orElseThrow();
        var sign = procedure.filing().sign().orElseThrow();
        return new ApplicationForm(document.title().in(Language.ZH), document.authority().in(Language.ZH), sections(),
                List.of(form.wording().filledAsFarAsKnown(sign.statement()).in(Language.ZH)),
                Optional.of(new ApplicationForm.Signing(signed.strokes(), signed.at())),
                new ApplicationForm.Origin(reference, terminal.id(), terminal.hall().in(Language.ZH), madeAt,
                        terminal.sandbox()));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>(behalf.stream().toList());
        Wording wording = form.wording();
        for (Procedure.Section confirmed : service.procedureHere().confirm().sections()) {
            sections.add(new Section(confirmed.title().in(Language.ZH), rows(confirmed.rows(), wording)));
        }
        for (Page page : form.pages()) {
            List<ApplicationForm.Row> rows = page.fields()
                    .stream()
                    .filter(field -> !(field instanceof Field.Repeat || field instanceof Field.Code))
                    .map(field -> ApplicationForm.Row.of(field.label().in(Language.ZH), value(field, wording)))
                    .toList();
            if (!rows.isEmpty()) {
                sections.add(new Section(page.words().title().in(Language.ZH), rows));
            }
        }
        if (!materials.isEmpty()) {
            sections.add(new Section("材料", materials.stream().map(Paperwork::row).toList()));
        }
        return sections;
    }

    private static ApplicationForm.Row row(SubmissionBody.Material material) {
        return ApplicationForm.Row.full(material.title(),
                material.certificate()
                        .map(Paperwork::onFile)
                        .orElseGet(() -> material.pages().isEmpty() ? PROMISED : pages(material.pages())));
    }

    private static String onFile(SubmissionBody.OnFile certificate) {
        return "电子证照（可信等级 A），编号 %s，%s签发%s。".formatted(certificate.number(), certificate.issuer(),
                certificate.validUntil().map(day -> "，有效期至 " + Dates.day(day).in(Language.ZH)).orElse(""));
    }

    /** The signature binds these digests, and with them the pictures. */
    private static String pages(List<SubmissionBody.Page> pages) {
        String digests = pages.stream()
                .map(page -> page.sha256().substring(0, DIGEST_SHOWN))
                .collect(Collectors.joining("，"));
        long byPhone = pages.stream().filter(page -> page.source() == PictureSource.PHONE).count();
        return "共 %d 页%s（可信等级 C，由工作人员与原件核对）。SHA-256 前 %d 位：%s".formatted(pages.size(),
                byPhone == 0 ? "" : "，其中手机上传 " + byPhone + " 页", DIGEST_SHOWN, digests);
    }

    private static List<ApplicationForm.Row> rows(List<RowTemplate> templates, Wording wording) {
        List<ApplicationForm.Row> rows = new ArrayList<>();
        for (RowTemplate template : templates) {
            wording.filled(template.value())
                    .ifPresent(value -> rows.add(ApplicationForm.Row.of(template.label().in(Language.ZH),
                            value.in(Language.ZH))));
        }
        return rows;
    }

    private static String value(Field field, Wording wording) {
        return wording.shown(field.id()).map(value -> value.in(Language.ZH)).orElse("");
    }
}
