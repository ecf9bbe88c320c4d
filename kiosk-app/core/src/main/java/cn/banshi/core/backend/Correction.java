package cn.banshi.core.backend;

import cn.banshi.core.text.Localized;
import java.time.LocalDate;
import java.util.Set;

/**
 * A filed case that its authority returned.
 *
 * @param reference on its slip
 * @param said what the office wrote
 * @param until last day
 * @param fields to be corrected; {@code materials} to be photographed, anew or for the first time
 * @param kept materials that were filed and are good
 * @param parts of a bundle, those that were returned
 */
public record Correction(String caseNumber, String reference, Localized said, LocalDate until, Set<String> fields,
        Set<String> materials, Set<String> kept, Set<String> parts) {

    @Override
    public String toString() {
        return "Correction[" + caseNumber + "]";
    }
}
