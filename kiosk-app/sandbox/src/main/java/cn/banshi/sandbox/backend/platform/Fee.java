package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a matter costs: a fixed amount, one that hangs on an answer, or the fine whose number is the answer.
 *
 * @param days within which it can be paid
 * @param amount fixed, in yuan
 * @param field answer that decides
 * @param amounts by that answer, in yuan; without them the answer is the number of a fine
 * @param unsigned whether nothing is declared: paying is all
 */
record Fee(Text purpose, Text payee, int days, @Nullable String amount, @Nullable String field,
        @Nullable Map<String, String> amounts, @Nullable Boolean unsigned) {

    /** Number of the fine that is paid; empty where it is none. */
    String about(Map<String, Object> answers) {
        return field == null || amounts != null ? "" : answer(answers);
    }

    /** Empty where it costs nothing, such as a fine that is settled. */
    Optional<BigDecimal> of(Query query, Map<String, Object> answers) {
        if (amount != null) {
            return Optional.of(new BigDecimal(amount));
        }
        return amounts == null
                ? TrafficFines.unpaid(query, answer(answers)).map(TrafficFines.Fine::yuan)
                : Optional.ofNullable(amounts.get(answer(answers))).map(BigDecimal::new);
    }

    private String answer(Map<String, Object> answers) {
        return String.valueOf(answers.get(Objects.requireNonNull(field, "amount or field")));
    }
}
