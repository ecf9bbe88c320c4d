package cn.banshi.core.journey;

import cn.banshi.core.journey.Procedure.RowTemplate;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application is recorded, handed over and decided.
 *
 * @param offline what becomes of it while it cannot be handed over
 * @param sign what is declared; empty where nothing is, as for a booking
 * @param document the signed application on paper; there exactly when something is signed
 * @param parts sub-cases of a bundle, filed together; none where the matter is one
 * @param payment what it costs; empty where it costs nothing
 */
public record Filing(Offline offline, Optional<Signing> sign, Result result, Receipt receipt,
        Optional<Document> document, List<Part> parts, Optional<Payment> payment)
        implements
            Ending {

    /** What becomes of an application while the backend cannot be reached. */
    public enum Offline {
        /** It waits here and is handed over later. */
        WAITS,
        /** It is taken back: late it would be worth nothing. */
        REFUSED
    }

    /**
     * @param statement declared and signed
     * @param instead papers in whose place the statement stands (告知承诺); nobody has to hand them in
     */
    public record Signing(Localized statement, List<RowTemplate> summary, List<Promised> instead) {}

    /** @param id unique among these and the materials */
    public record Promised(String id, Localized title) {}

    /** @param details that the backend's decision carries, by name */
    public record Result(Map<String, Kind> details, List<RowTemplate> rows) {}

    /** @param values names of the template to names of values; they go over in machine form */
    public record Receipt(String template, Map<String, String> values) {}

    /**
     * It is paid once it is filed, by an order of the platform, whose amount alone counts.
     *
     * @param amount name of the value that the citizen is shown as the amount before they file
     */
    public record Payment(String amount) {}

    /** @param authority who receives it */
    public record Document(Localized title, Localized authority) {}
}
