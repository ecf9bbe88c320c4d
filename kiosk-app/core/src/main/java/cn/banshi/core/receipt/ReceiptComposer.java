package cn.banshi.core.receipt;

import cn.banshi.core.text.Language;
import cn.banshi.device.receipt.ReceiptLine;
import java.util.List;
import java.util.Map;

/**
 * Turns a template and a visit's values into receipt lines. Thread-safe; never blocks but for reading the template the
 * first time.
 *
 * <p>Values go in plain, in machine form, and come out as the template's kinds say: personal ones masked, money as
 * {@code 15,000.00}, instants and dates in the hall's time zone. So nobody can forget to mask.
 */
public interface ReceiptComposer {

    /** The name every template has for the outcome; its values are the constants of {@link Truth}. */
    String OUTCOME = "outcome";

    /**
     * @param template name of a file in {@code assets/receipts}, without its ending
     * @param values by the names the template declares: money {@code 15000.00}, instant {@code 2026-11-23T01:05:00Z},
     *     date {@code 2027-11-23}; texts may hold several lines. A value that is not there leaves its lines out,
     *     unless the template requires it
     */
    Composed compose(String template, Language language, Map<String, String> values);

    /** What the paper says about the application. */
    enum Truth {
        DONE("done"), ACCEPTED("accepted"), REFUSED("refused"), NOT_YET_KNOWN("not-yet-known");

        private final String word;

        Truth(String word) {
            this.word = word;
        }

        /** As written in templates and values. */
        public String word() {
            return word;
        }
    }

    /** What came of it. */
    sealed interface Composed {

        record Receipt(List<ReceiptLine> lines) implements Composed {}

        /** @param detail one sentence for staff: template, line or value, cure; without personal data */
        record NotComposed(String detail) implements Composed {}
    }
}
