package cn.banshi.core.projection;

import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.form.Form;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.PlateTrouble;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Plate;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.device.camera.DocumentCamera.Flaw;
import java.util.List;
import java.util.Optional;

/** Photographing originals, and showing them once more. */
final class MaterialScreens {

    private final Library library;

    MaterialScreens(Library library) {
        this.library = library;
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
                plate(at.plate(), material, visit));
    }

    private static OnPlate plate(Plate plate, Material material, Visit visit) {
        return switch (plate) {
            case Plate.Looking looking -> new OnPlate.Waiting(visit.originals().live(), trouble(looking));
            case Plate.Shown shown -> new OnPlate.Taken(visit.originals().shown());
            case Plate.Stacked stacked -> new OnPlate.Kept();
            case Plate.Away away -> new OnPlate.Away();
            case Plate.Elsewhere elsewhere -> new OnPlate.Elsewhere(material.words().without());
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

    /** What of the review is photographed. */
    List<Screen.Review.Section> sections(Form form, Visit visit) {
        return form.materials().stream().map(material -> section(material, visit)).toList();
    }

    private Screen.Review.Section section(Material material, Visit visit) {
        if (VisitForms.filed(material, visit)) {
            return new Screen.Review.Section(material.words().title(),
                    List.of(Row.of(material.words().title(), library.texts().get(TextKey.CORRECT_FILED))),
                    Optional.empty(), List.of());
        }
        var pictures = visit.originals().pages(material.id());
        Localized count = library.texts()
                .get(TextKey.MATERIAL_PAGES)
                .filled("n", Localized.same(Integer.toString(pictures.size())));
        return new Screen.Review.Section(material.words().title(),
                List.of(Row.of(material.words().title(), count)), Optional.of(material.id()), pictures);
    }
}
