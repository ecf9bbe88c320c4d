package cn.banshi.core.session;

import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Stage;
import cn.banshi.core.form.Form;
import cn.banshi.core.journey.Part;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.screen.Row;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of each part of a bundle what is done now, what follows after what, and who decides it. */
public final class PartRows {

    private final Procedure procedure;
    private final List<Part> filed;
    private final Texts texts;

    private PartRows(Procedure procedure, List<Part> filed, Texts texts) {
        this.procedure = procedure;
        this.filed = filed;
        this.texts = texts;
    }

    /**
     * One row for each part that was filed; none where the matter has no parts.
     *
     * @param receipt empty while the answer is not known: the order is known all the same
     */
    public static List<Row> of(Procedure procedure, Form form, Optional<Receipt> receipt, Texts texts) {
        var rows = new PartRows(procedure, form.parts(), texts);
        return rows.filed.stream()
                .map(part -> Row.of(part.title(),
                        receipt.flatMap(answer -> Optional.ofNullable(answer.parts().get(part.id())))
                                .map(stage -> rows.said(part, stage))
                                .orElseGet(() -> rows.planned(part))))
                .toList();
    }

    private Localized said(Part part, Stage stage) {
        return switch (stage) {
            case WAITING -> inTurn(part);
            case RUNNING -> text(TextKey.PART_RUNNING, part);
            case CO_SIGNER -> coSigned(part).orElseGet(() -> text(TextKey.PART_OTHER, part));
            case DONE -> text(TextKey.PART_DONE, part);
            case OTHER -> text(TextKey.PART_OTHER, part);
        };
    }

    private Localized planned(Part part) {
        return coSigned(part).orElseGet(() -> inTurn(part));
    }

    private Optional<Localized> coSigned(Part part) {
        return part.coSigner().map(who -> text(TextKey.PART_CO_SIGNER, part).filled("person", who));
    }

    private Localized inTurn(Part part) {
        List<Part> before = before(part);
        return before.isEmpty()
                ? text(TextKey.PART_FIRST, part)
                : text(TextKey.PART_AFTER, part).filled("parts", new Localized(
                        before.stream().map(each -> each.title().zh()).collect(Collectors.joining("、")),
                        before.stream().map(each -> each.title().en()).collect(Collectors.joining(", "))));
    }

    /** Those that were filed and come before it; of one that was not filed, those that come before that. */
    private List<Part> before(Part part) {
        Set<Part> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(part.after());
        for (int i = 0; i < open.size(); i++) {
            String id = open.get(i);
            for (Part other : procedure.parts()) {
                if (other.id().equals(id) && filed.contains(other)) {
                    found.add(other);
                } else if (other.id().equals(id)) {
                    other.after().stream().filter(more -> !open.contains(more)).forEach(open::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private Localized text(TextKey key, Part part) {
        return texts.get(key).filled("authority", part.authority());
    }
}
