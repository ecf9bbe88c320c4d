package cn.banshi.core.journey;

import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Localized;
import java.util.Map;
import java.util.Optional;

/**
 * An original that is photographed at the terminal or sent by phone, where neither data nor an electronic certificate spares it.
 *
 * @param id unique among materials and pages
 * @param neededWhen rule; needed once it surely holds. Without one it is needed while nobody knows whether a requirement
 *     that it proves holds, and it can be photographed
 * @param unless rule; not needed once it surely holds. While it is not known the material is asked for where it can be
 *     photographed, and left to the department where it cannot: nobody is sent away because an office is silent
 * @param certificate that stands in its place where the person has one
 */
public record Material(String id, Words words, Pages pages, Optional<String> neededWhen, Optional<String> unless,
        Optional<Elsewhere> elsewhere, Optional<OnFile> certificate) {

    /** How many pages a submission may hold in all, as the contract says. */
    public static final int MOST_PAGES = 8;

    /** Whether the answer to this field may make it needed. */
    public boolean askedForAt(String field) {
        return elsewhere.filter(place -> place.field().equals(field)).isPresent();
    }

    /**
     * @param title as it stands on the signed application
     * @param how which side, and what must be seen on it
     * @param without what else can be done by whoever has not brought it
     */
    public record Words(Localized title, Localized how, Localized without) {}

    /** @param least 1 or more; {@code most} at most {@value #MOST_PAGES} */
    public record Pages(int least, int most) {}

    /**
     * An electronic certificate.
     *
     * @param of the {@code as} of the data source that lists the person's certificates, see {@link #LIST} and {@link #FIELDS}
     * @param type as the platform calls what it certifies, such as {@code MARRIAGE}
     */
    public record OnFile(String of, String type) {

        /** Name of the list in that source. */
        public static final String LIST = "certificates";

        /** Of each certificate, what has to be read. */
        public static final Map<String, Kind> FIELDS = Map.of("number", Kind.TEXT, "type", Kind.TEXT, "name", Kind.TEXT,
                "issuer", Kind.TEXT, "validUntil", Kind.DATE, "state", Kind.TEXT);
    }

    /**
     * Where the terminal cannot photograph.
     *
     * @param field whose answer makes the material needed; {@code message} is said there, before more is filled in
     */
    public record Elsewhere(String field, Localized message) {}
}
