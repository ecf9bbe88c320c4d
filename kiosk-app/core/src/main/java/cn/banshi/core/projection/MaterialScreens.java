package cn.banshi.core.projection;

import cn.banshi.core.screen.ReviewSection;
import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.form.Certificate;
import cn.banshi.core.form.Form;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.PhoneStage;
import cn.banshi.core.screen.PlateTrouble;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Plate;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Photographing originals, and showing them once more. */
final class MaterialScreens {

    private final Library library;
    private final VisitForms forms;

    MaterialScreens(Library library, VisitForms forms) {
        this.library = library;
        this.forms = forms;
    }

    Screen material(SessionState.Material at, Visit visit) {
        Material material = library.catalogue()
                .known(at.service())
                .procedureHere()
                .material(at.material())
                .orElseThrow();
        return new Screen.Material(Projector.progress(library, at.service(), StepKind.MATERIAL),
                material.words().title(), material.words().how(), visit.originals().pages(material.id()),
                new Screen.Material.Range(material.pages().least(), material.pages().most()),
                plate(at, material, visit),
                visit.originals().phoneOffered());
    }

    private OnPlate plate(SessionState.Material at, Material material, Visit visit) {
        return switch (at.plate()) {
            case Plate.Looking looking -> new OnPlate.Waiting(visit.originals().live(), trouble(looking));
            case Plate.Shown shown -> new OnPlate.Taken(visit.originals().shown());
            case Plate.Stacked stacked -> new OnPlate.Kept();
            case Plate.Phone phone -> new OnPlate.ByPhone(stage(phone.stage()), visit.originals().link().orElse(""),
                    phone.arrived(), phone.refused());
            case Plate.Received(int behind) -> new OnPlate.Received(visit.originals().shown(), behind);
            case Plate.OnFile onFile -> new OnPlate.OnFile(
                    rows(forms.form(at.service(), visit).papers().certificate(material).orElseThrow()));
            case Plate.Away away -> new OnPlate.Away();
            case Plate.Elsewhere elsewhere -> new OnPlate.Elsewhere(material.words().without());
        };
    }

    private static PhoneStage stage(Plate.Phone.Stage stage) {
        return switch (stage) {
            case OPENING -> PhoneStage.OPENING;
            case OPEN -> PhoneStage.OPEN;
            case SILENT -> PhoneStage.SILENT;
            case DONE -> PhoneStage.NONE_OF_USE;
            case EXPIRED -> PhoneStage.EXPIRED;
            case NOT_OPENED -> PhoneStage.NOT_TO_BE_HAD;
        };
    }

    private static Optional<PlateTrouble> trouble(Plate.Looking looking) {
        return looking.untouched()
                ? Optional.of(PlateTrouble.SAME_PAGE)
                : looking.said().flatMap(MaterialScreens::trouble);
    }

    /** An empty plate is no trouble. */
    private static Optional<PlateTrouble> trouble(Flaw flaw) {
        return switch (flaw) {
            case NO_PAGE -> Optional.empty();
            case CUT_OFF -> Optional.of(PlateTrouble.CUT_OFF);
            case TOO_SMALL -> Optional.of(PlateTrouble.TOO_SMALL);
            case TOO_DARK -> Optional.of(PlateTrouble.TOO_DARK);
            case BLURRED -> Optional.of(PlateTrouble.BLURRED);
            case GLARE -> Optional.of(PlateTrouble.GLARE);
            case BLANK -> Optional.of(PlateTrouble.BLANK);
        };
    }

    /** What of the review is an original, or stands in the place of one. */
    List<ReviewSection> sections(Form form, Visit visit) {
        return Stream.concat(form.papers().needed().stream().map(material -> section(material, form, visit)),
                promised(form).stream()).toList();
    }

    private Optional<ReviewSection> promised(Form form) {
        List<Row> rows = form.papers()
                .promised()
                .stream()
                .map(paper -> Row.of(paper.title(), text(TextKey.MATERIAL_PROMISED)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReviewSection(text(TextKey.MATERIAL_PROMISED_TITLE), rows, Optional.empty()));
    }

    private ReviewSection section(Material material, Form form, Visit visit) {
        return form.papers()
                .certificate(material)
                .map(onFile -> new ReviewSection(material.words().title(), rows(onFile),
                        Optional.<String>empty()))
                .orElseGet(() -> pages(material, visit));
    }

    private ReviewSection pages(Material material, Visit visit) {
        if (VisitForms.filed(material, visit)) {
            return new ReviewSection(material.words().title(),
                    List.of(Row.of(material.words().title(), library.texts().get(TextKey.CORRECT_FILED))),
                    Optional.empty(), List.of());
        }
        var pictures = visit.originals().pages(material.id());
        Localized count = text(TextKey.MATERIAL_PAGES)
                .filled("n", Localized.same(Integer.toString(pictures.size())));
        return new ReviewSection(material.words().title(),
                List.of(Row.of(material.words().title(), count)),
                Optional.of(material.id()), pictures);
    }

    private List<Row> rows(Certificate onFile) {
        return List.of(Row.of(text(TextKey.MATERIAL_LEVEL), text(TextKey.MATERIAL_LEVEL_CERTIFICATE)),
                Row.of(text(TextKey.MATERIAL_ISSUER), Localized.same(onFile.issuer())),
                Row.of(text(TextKey.MATERIAL_VALID_UNTIL),
                        onFile.validUntil().map(Dates::day).orElseGet(() -> text(TextKey.MATERIAL_VALID_ALWAYS))),
                Row.of(text(TextKey.MATERIAL_NUMBER), Localized.same(onFile.number())));
    }

    private Localized text(TextKey key) {
        return library.texts().get(key);
    }
}
