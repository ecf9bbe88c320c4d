package cn.banshi.core.journey;

import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.rules.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether what costs something is filed by somebody who has seen the amount. */
final class PaymentCheck {

    private static final List<String> PLACE = List.of("procedure", "ending", "payment");

    private PaymentCheck() {}

    static void check(Service service, Complaints complaints) {
        service.procedure().ifPresent(procedure -> {
            procedure.payment().ifPresent(payment -> check(procedure, payment, complaints));
            procedure.answer().flatMap(Answer::pay).ifPresent(pay -> check(procedure, pay, complaints));
        });
    }

    private static void check(Procedure procedure, Filing.Payment payment, Complaints complaints) {
        Kind kind = Vocabulary.of(procedure).names().get(payment.amount());
        if (kind != Kind.MONEY) {
            complaints.add(List.of("procedure", "ending", "payment", "amount"),
                    "names '" + payment.amount() + "', which "
                            + (kind == null ? "nothing here yields"
                                    : "is of kind " + kind.name().toLowerCase(Locale.ROOT))
                            + "; name a value of kind money, or compute one in whole fen under known.computed");
        }
        if (!procedure.parts().isEmpty()) {
            complaints.add(PLACE, "stands in a bundle; let each matter that costs something be a service of its own");
        }
        if (!procedure.has(StepKind.IDENTIFY)) {
            complaints.add(PLACE, "needs a step 'identify': a case of nobody could not be paid later; add it");
        }
        if (!procedure.has(StepKind.REVIEW)) {
            complaints.add(PLACE, "needs a step 'review': nobody files what costs something unseen; add it");
        }
    }

    private static void check(Procedure procedure, Answer.Pay pay, Complaints complaints) {
        Map<String, Kind> record = procedure.sources()
                .stream()
                .flatMap(source -> source.lists()
                        .entrySet()
                        .stream()
                        .filter(list -> pay.list().equals(source.as() + "." + list.getKey())))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Map.of());
        for (String field : List.of(pay.number(), pay.state())) {
            if (record.get(field) != Kind.TEXT) {
                complaints.add(List.of("procedure", "ending", "pay"), "names '" + field + "', which is no text of '"
                        + pay.list() + "'; name the fields of its records that are number and state of a case");
            }
        }
    }
}
