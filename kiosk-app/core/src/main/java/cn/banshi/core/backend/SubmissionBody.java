package cn.banshi.core.backend;

import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.Consent;
import cn.banshi.contract.model.MaterialCertificate;
import cn.banshi.contract.model.MaterialPage;
import cn.banshi.contract.model.PageSource;
import cn.banshi.contract.model.Signature;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.TrustLevel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A submission before it becomes bytes. Personal data.
 *
 * @param person who applies; empty where nobody need say who they are, and then there is neither token nor consent
 * @param agent who was there and signed, where that is not the person who applies
 * @param answers by field name, as the service's description asks; texts, booleans, whole numbers, lists and maps of
 *     these. Their order is kept
 * @param signed empty where nothing is declared
 * @param materials what the application rests on, none or at most eight
 * @param recordedAt when the terminal records it, before it tells the citizen anything
 */
public record SubmissionBody(Service service, Origin origin, Optional<Person> person, Optional<Agent> agent,
        Map<String, Object> answers, List<Consented> consents, Optional<Signed> signed, List<Material> materials,
        Instant recordedAt) {

    private static final JsonMapper JSON = ContractJson.MAPPER;

    /** Of whoever applies for themselves. */
    public SubmissionBody(Service service, Origin origin, Optional<Person> person, Map<String, Object> answers,
            List<Consented> consents, Optional<Signed> signed, List<Material> materials, Instant recordedAt) {
        this(service, origin, person, Optional.empty(), answers, consents, signed, materials, recordedAt);
    }

    /** The exact bytes to record and to send: JSON in UTF-8 as the contract's {@code SubmissionRequest}. */
    public byte[] json() {
        return JSON.writeValueAsBytes(new SubmissionRequest(service.id, service.version, origin.terminalId,
                origin.reference, origin.identityToken.orElse(null), person.map(Person::asContract).orElse(null),
                answers,
                consents.isEmpty() ? null : consents.stream().map(Consented::asContract).toList(),
                signed.map(Signed::asContract).orElse(null), signed.map(Signed::document).orElse(null),
                recordedAt, materials.isEmpty() ? null : materials.stream().map(Material::asContract).toList(),
                origin.draft.orElse(null),
                service.parts.isEmpty() ? null : service.parts, agent.map(Agent::asContract).orElse(null),
                agent.map(Agent::mandate).orElse(null), origin.corrects.orElse(null)));
    }

    @Override
    public String toString() {
        return "SubmissionBody[" + origin.reference + "]";
    }

    /**
     * Which service, in which version of its description.
     *
     * @param parts of a bundle, by id, those that are applied for; none of any other service
     */
    public record Service(String id, String version, List<String> parts) {

        public Service(String id, String version) {
            this(id, version, List.of());
        }
    }

    /**
     * @param identityToken from {@link Backend#verifyIdentity}; empty where nobody need say who they are
     * @param draft number of the one that the citizen went on with
     * @param corrects number of the returned case that this corrects
     */
    public record Origin(String terminalId, String reference, Optional<String> identityToken,
            Optional<String> draft, Optional<String> corrects) {

        public Origin(String terminalId, String reference, Optional<String> identityToken) {
            this(terminalId, reference, identityToken, Optional.empty(), Optional.empty());
        }

        @Override
        public String toString() {
            return "Origin";
        }
    }

    /** @param mobile empty text where it was not asked for */
    public record Person(String name, String number, String mobile) {

        private Applicant asContract() {
            return new Applicant(name, number, mobile.isEmpty() ? null : mobile);
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** @param mandate number under which they act for the applicant */
    public record Agent(String name, String number, String mandate) {

        private cn.banshi.contract.model.Agent asContract() {
            return new cn.banshi.contract.model.Agent(name, number);
        }

        @Override
        public String toString() {
            return "Agent";
        }
    }

    /** @param id of the clause, such as {@code fund-data}; {@code version} of its text, from 1 */
    public record Consented(String id, int version, Instant givenAt) {

        Consent asContract() {
            return new Consent(id, version, givenAt);
        }
    }

    /**
     * @param strokesSha256 as {@code document.Strokes} makes it
     * @param confirmed whether the applicant confirmed by key in the place of writing
     * @param document the signed PDF, at most 2 MiB
     */
    @SuppressWarnings("ArrayRecordComponent") // the exact bytes that were signed
    public record Signed(String strokesSha256, Instant signedAt, byte[] document, boolean confirmed) {

        /** Written. */
        public Signed(String strokesSha256, Instant signedAt, byte[] document) {
            this(strokesSha256, signedAt, document, false);
        }

        private Signature asContract() {
            return new Signature(strokesSha256, HexFormat.of().formatHex(digest(document)), signedAt,
                    confirmed ? true : null);
        }

        @Override
        public String toString() {
            return "Signed";
        }
    }

    /**
     * @param id as the service's description calls it
     * @param title in Chinese, at most 60 characters
     * @param certificate that stands in its place; then there are no pages
     * @param pages in order, at most 8 of all materials together; none where a certificate or the signed statement stands in its place
     */
    public record Material(String id, String title, Optional<OnFile> certificate, List<Page> pages) {

        /** Pictures that the applicant made: a person checks them against the original. */
        public static Material ofPages(String id, String title, List<Page> pages) {
            return new Material(id, title, Optional.empty(), pages);
        }

        /** Nothing is handed in: the signed statement stands in its place. */
        public static Material promised(String id, String title) {
            return new Material(id, title, Optional.empty(), List.of());
        }

        /** Nothing is handed in: the platform has it. */
        public static Material onFile(String id, String title, OnFile certificate) {
            return new Material(id, title, Optional.of(certificate), List.of());
        }

        private cn.banshi.contract.model.Material asContract() {
            if (certificate.isPresent()) {
                return new cn.banshi.contract.model.Material(id, title, TrustLevel.A, certificate.get().asContract(),
                        null);
            }
            return pages.isEmpty()
                    ? new cn.banshi.contract.model.Material(id, title, TrustLevel.D, null, null)
                    : new cn.banshi.contract.model.Material(id, title, TrustLevel.C, null,
                            pages.stream().map(Page::asContract).toList());
        }
    }

    /**
     * @param picture JPEG, or PNG from a phone; at most 512 KiB
     * @param sha256 of it, in hex
     */
    @SuppressWarnings("ArrayRecordComponent") // a picture, wiped in place
    public record Page(byte[] picture, String sha256, PictureSource source) {

        /** From the terminal's own camera. Holds the array itself, not a copy. */
        public static Page of(byte[] picture) {
            return of(picture, PictureSource.DOCUMENT_CAMERA);
        }

        /** Holds the array itself, not a copy. */
        public static Page of(byte[] picture, PictureSource source) {
            return new Page(picture, HexFormat.of().formatHex(digest(picture)), source);
        }

        private MaterialPage asContract() {
            return new MaterialPage(picture, sha256, PageSource.valueOf(source.name()));
        }

        @Override
        public String toString() {
            return "Page";
        }
    }

    /**
     * An electronic certificate that the platform holds.
     *
     * @param validUntil last day; empty of one without end
     */
    public record OnFile(String number, String issuer, Optional<LocalDate> validUntil) {

        private MaterialCertificate asContract() {
            return new MaterialCertificate(number, issuer, validUntil.orElse(null));
        }

        @Override
        public String toString() {
            return "OnFile";
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
