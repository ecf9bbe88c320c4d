package cn.banshi.core.session;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.form.Values;
import cn.banshi.core.form.Wording;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Vocabulary;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Localized;
import java.util.HashMap;
import java.util.Map;

/** Adds to a visit's words what the backend decided. */
public final class OutcomeWords {

    private OutcomeWords() {}

    public static Wording of(Procedure procedure, Wording words, Visit visit) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Localized> texts = new HashMap<>();
        visit.application().ifPresent(application -> {
            values.put("reference", application.reference());
            values.put("submitted", application.recordedAt().toString());
        });
        visit.receipt().ifPresent(receipt -> add(procedure, receipt, visit, values, texts));
        return words.with(Vocabulary.ofOutcome(procedure), values, texts);
    }

    /** What the payment means for the case is newer than what was said to the submission. */
    public static Localized message(Backend.Receipt receipt, Visit visit) {
        return visit.billed().map(billed -> billed.order().words().message()).orElse(receipt.message());
    }

    private static void add(Procedure procedure, Backend.Receipt receipt, Visit visit, Map<String, Object> values,
            Map<String, Localized> texts) {
        values.put("caseNumber", receipt.caseNumber());
        Localized message = message(receipt, visit);
        texts.put("message", message);
        values.put("message", message.zh());
        receipt.nextDate().ifPresent(day -> values.put("nextDate", day.toEpochDay()));
        Map<String, Kind> details = procedure.filing().result().details();
        details.forEach((name, kind) -> Values.of(kind, receipt.details().get(name))
                .ifPresent(value -> values.put("details." + name, value)));
    }
}
