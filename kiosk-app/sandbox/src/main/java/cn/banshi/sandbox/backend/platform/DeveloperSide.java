package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.CasePart;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.End;
import cn.banshi.contract.model.KeptDraft;
import cn.banshi.contract.model.Material;
import cn.banshi.contract.model.MaterialPage;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.backend.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What developers may see and the contract does not show. Thread-safe. */
public final class DeveloperSide {

    /** Stands before the token, see {@code AppCode} in the contract. */
    private static final String QR_PREFIX = "BANSHI-ID:";

    /** That an applicant has to correct something, where nobody says otherwise. */
    private static final int DAYS = 15;

    private final Store store;
    private final Submissions submissions;
    private final SmsCodes smsCodes;
    private final NumberClaims numberClaims;
    private final AppCodes appCodes;
    private final FaceChecks faceChecks;
    private final Drafts drafts;
    private final PersonRegister register;
    private final Bundles bundles;
    private final Returns returns;
    private final Clock clock;
    private final Payments payments;
    private final Mandates mandates;
    private final JsonMapper mapper = JsonMapper.shared();

    public DeveloperSide(Store store, Submissions submissions, SmsCodes smsCodes, NumberClaims numberClaims,
            AppCodes appCodes, FaceChecks faceChecks, Drafts drafts, PersonRegister register,
            Bundles bundles, Payments payments, Mandates mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
        this.payments = payments;
        this.bundles = bundles;
        this.returns = new Returns(store, bundles, clock);
        this.drafts = drafts;
        this.faceChecks = faceChecks;
        this.numberClaims = numberClaims;
        this.appCodes = appCodes;
        this.store = store;
        this.submissions = submissions;
        this.smsCodes = smsCodes;
        this.register = register;
    }

    /** What a phone with this number has received, newest first. */
    public List<SmsCodes.Message> phone(String mobile) {
        return newestFirst(smsCodes.phone(mobile), numberClaims.phone(mobile));
    }

    /**
     * A new identity code in the app of the person with this number, good for {@link AppCodes#VALIDITY} from when it was
     * made, once.
     *
     * @param name of a person whose data are made up; others keep their own
     * @param age how long ago it was made
     * @return the text of the QR code
     */
    public String appCode(String number, String name, Duration age) {
        return QR_PREFIX + appCodes.make(number, name, age);
    }

    /**
     * What the person with this number has begun at another end.
     *
     * @param version of the service's description as that end had it
     * @param answers by field, in machine form
     */
    public KeptDraft draft(String number, String serviceId, String version, End end, Map<String, String> answers) {
        return drafts.make(number, serviceId, version, end, answers);
    }

    /** The principal of a mandate withdraws it. */
    public void withdrawMandate(String number) {
        mandates.withdraw(number);
    }

    /** Shows every picture of a face that is to be compared, for whoever searches for what a terminal left of it. */
    public void watchFaces(Consumer<byte[]> eyes) {
        faceChecks.watch(eyes);
    }

    /** Stands for somebody at the authority of one part of a bundle, or for whoever has to agree to it. */
    public Bundles.Moved movePart(String caseNumber, String part, PartMove move) {
        return move == PartMove.RETURN
                ? returns.give(caseNumber,
                        new Returns.Wrong(Optional.of(part), Returns.LOOK, List.of(), List.of(), DAYS))
                : bundles.move(caseNumber, part, move);
    }

    /** Stands for somebody at an authority who gives a case, or a part of one, back to its applicant. */
    public Bundles.Moved giveBack(String caseNumber, Returns.Wrong wrong) {
        return returns.give(caseNumber, wrong);
    }

    /** Gives the newest case back, with all that was photographed for it; a bundle's first part that is under way. */
    public Bundles.Moved giveLatestBack() {
        List<Submissions.Stored> all = submissions.all();
        if (all.isEmpty()) {
            return Bundles.Moved.UNKNOWN_PART;
        }
        Submission latest = all.getLast().answer();
        SubmissionRequest request = mapper.readValue(all.getLast().request(), SubmissionRequest.class);
        Optional<String> part = Objects.requireNonNullElse(latest.parts(), List.<CasePart>of())
                .stream()
                .filter(each -> each.state() == CaseState.UNDER_REVIEW)
                .map(CasePart::id)
                .findFirst();
        return returns.give(latest.caseNumber(),
                new Returns.Wrong(part, Returns.LOOK, request.answers().keySet().stream().limit(1).toList(),
                        Objects.requireNonNullElse(request.materials(), List.<Material>of())
                                .stream()
                                .map(Material::id)
                                .toList(),
                        DAYS));
    }

    /** Stands for somebody at the office of a case that has steps of its own, or for whoever collects what was made. */
    public Bundles.Moved moveCase(String caseNumber, PartMove move) {
        return store.inTransaction(
                transaction -> Permits.move(transaction, caseNumber, move, clock.instant()));
    }

    /** Persons with a story of their own. */
    public List<Person> persons() {
        return register.testPersons();
    }

    /** Everything stored, oldest first, as {@link #latestApplication} shows it. */
    public List<JsonNode> applications() {
        return submissions.all().stream().map(this::json).toList();
    }

    /** The newest submission and its answer as indented JSON; the document, where there is one, is shown and pictures are shown by size, the token not at all. */
    public Optional<String> latestApplication() {
        List<JsonNode> all = applications();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all.getLast()) + "\n");
    }

    /** The PDF of the newest submission. */
    public Optional<byte[]> latestDocument() {
        List<Submissions.Stored> all = submissions.all();
        return all.isEmpty() ? Optional.empty() : document(all.getLast().answer().key());
    }

    /** Of the originals that the newest submission brings, page by page. */
    public List<byte[]> latestPictures() {
        return submissions.all()
                .reversed()
                .stream()
                .limit(1)
                .map(stored -> mapper.readValue(stored.request(), SubmissionRequest.class))
                .flatMap(request -> Optional.ofNullable(request.materials()).stream())
                .flatMap(List::stream)
                .flatMap(material -> Optional.ofNullable(material.pages()).stream())
                .flatMap(List::stream)
                .map(MaterialPage::picture)
                .toList();
    }

    /** What all phones have received, newest first. */
    public List<SmsCodes.Message> messages() {
        return newestFirst(newestFirst(smsCodes.messages(), numberClaims.messages()), payments.messages());
    }

    private static List<SmsCodes.Message> newestFirst(List<SmsCodes.Message> some, List<SmsCodes.Message> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing(SmsCodes.Message::sentAt).reversed())
                .toList();
    }

    /** The PDF of a submission; empty where nothing was signed. */
    public Optional<byte[]> document(UUID key) {
        return submissions.all()
                .stream()
                .filter(stored -> stored.answer().key().equals(key))
                .findFirst()
                .flatMap(stored -> Optional
                        .ofNullable(mapper.readValue(stored.request(), SubmissionRequest.class).document()));
    }

    /** Forgets every submission, code and token, as on the first day. */
    public void reset() {
        store.clear();
    }

    private static void bySize(JsonNode page) {
        ObjectNode shown = (ObjectNode) page;
        int bytes = Base64.getDecoder().decode(page.path("picture").asString()).length;
        shown.putObject("picture").put("type", "image").put("bytes", bytes);
    }

    private JsonNode json(Submissions.Stored stored) {
        ObjectNode application = mapper.valueToTree(stored.answer());
        ObjectNode request = (ObjectNode) mapper.readTree(stored.request());
        request.remove("identityToken");
        Optional.ofNullable(mapper.readValue(stored.request(), SubmissionRequest.class).document())
                .ifPresent(pdf -> request.putObject("document")
                        .put("type", "application/pdf")
                        .put("bytes", pdf.length));
        request.path("materials").forEach(material -> material.path("pages").forEach(DeveloperSide::bySize));
        application.set("request", request);
        stored.signature().ifPresent(signature -> application.put("terminalSignature", signature));
        return application;
    }
}
