package cn.banshi.core.session;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Correction;
import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.backend.SubmissionBody.Consented;
import cn.banshi.core.document.Strokes;
import cn.banshi.core.form.Answers;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.screen.Missed;
import cn.banshi.core.screen.Viewfinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one holder of a visit's personal data. Everything else gets it from here for as long as it works with it. Confined
 * to the session's thread.
 */
public final class Visit {

    private final Answers answers = new Answers();
    private final Originals originals = new Originals();
    private final TypedIdentity typed = new TypedIdentity();
    private final Behalf behalf = new Behalf();
    private final List<Consented> consents = new ArrayList<>();
    private @Nullable ShownCard card;
    private @Nullable String identityToken;
    private @Nullable Signed signed;
    private @Nullable Code code;
    private @Nullable String provenMobile;
    private @Nullable Consented faceConsent;
    private boolean faceMatched;
    private int faceTries;
    private @Nullable Viewfinder viewfinder;
    private @Nullable Application application;
    private Backend.@Nullable Receipt receipt;
    private @Nullable Billed billed;
    private Backend.@Nullable Draft begun;
    private boolean resumed;
    /** Pages that they have been at, of those with something to correct. */
    private final Set<String> corrected = new HashSet<>();
    private boolean scanning;
    private String sought = "";
    private @Nullable String brought;
    private @Nullable Missed missed;

    /** A signature and when it ended. */
    public record Signed(Strokes strokes, Instant at) {

        @Override
        public String toString() {
            return "Signed";
        }
    }

    /** @param heardAt when the order stood like that, by this terminal's clock */
    public record Billed(PaymentOrder order, Instant heardAt) {

        @Override
        public String toString() {
            return "Billed";
        }
    }

    /** A code under way to {@code mobile}. */
    record Code(String requestId, String mobile) {

        @Override
        public String toString() {
            return "Code";
        }
    }

    public Answers answers() {
        return answers;
    }

    /** In the place of a card. */
    public TypedIdentity typed() {
        return typed;
    }

    /** For whom they act. */
    public Behalf behalf() {
        return behalf;
    }

    /** Whom they act for; empty while it is for themselves. */
    public Optional<Backend.Principal> principal() {
        return behalf.principal();
    }

    /** Photographed in this service. */
    public Originals originals() {
        return originals;
    }

    /** Whether originals could be photographed here when it last mattered. */
    boolean scanning() {
        return scanning;
    }

    /** @param can whether originals can be photographed just now */
    public void scanning(boolean can) {
        scanning = can;
    }

    /** What was typed to find a service. */
    public String sought() {
        return sought;
    }

    void seek(String typed) {
        sought = typed;
    }

    /** Number of what was begun elsewhere, as far as it is typed. */
    public Optional<String> brought() {
        return Optional.ofNullable(brought);
    }

    void bring(String number) {
        brought = number;
    }

    /** Why there is nothing under the number they brought; told once. */
    Optional<Missed> takeMissed() {
        Optional<Missed> why = Optional.ofNullable(missed);
        missed = null;
        return why;
    }

    void miss(Optional<Missed> why) {
        missed = why.orElse(null);
    }

    public Optional<ShownCard> card() {
        return Optional.ofNullable(card);
    }

    /** By which order the case is paid; empty where there is nothing to pay. */
    public Optional<Billed> billed() {
        return Optional.ofNullable(billed);
    }

    public Optional<Backend.Receipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    /** Nothing that is known of one stays for another. */
    public void actFor(Optional<Backend.Principal> chosen) {
        answers.wipe();
        originals.wipe();
        keepBegun(Optional.empty());
        behalf.choose(chosen);
    }

    /** What the person has begun elsewhere, until they have said what is to become of it. */
    public Optional<Backend.Draft> begun() {
        return Optional.ofNullable(begun).filter(draft -> !resumed);
    }

    /** Number of the draft that they went on with. */
    Optional<String> resumed() {
        return Optional.ofNullable(begun).filter(draft -> resumed).map(Backend.Draft::number);
    }

    /** What is wrong with the filed case that they correct; empty where they apply for something new. */
    public Optional<Correction> correction() {
        return Optional.ofNullable(begun).filter(draft -> resumed).flatMap(Backend.Draft::correction);
    }

    /** Whether this page has something to be corrected that they have not been at yet. */
    boolean uncorrected(Page page) {
        return correction().filter(returned -> !corrected.contains(page.id())
                && page.fields().stream().map(Field::id).anyMatch(returned.fields()::contains)).isPresent();
    }

    void corrected(String page) {
        corrected.add(page);
    }

    void keepBegun(Optional<Backend.Draft> draft) {
        begun = draft.orElse(null);
        resumed = false;
        corrected.clear();
    }

    void resume() {
        resumed = true;
    }

    Optional<String> identityToken() {
        return Optional.ofNullable(identityToken);
    }

    Optional<Signed> signed() {
        return Optional.ofNullable(signed);
    }

    Optional<Application> application() {
        return Optional.ofNullable(application);
    }

    /** Number of what was recorded in this service. */
    public Optional<String> reference() {
        return application().map(Application::reference);
    }

    /** When the submission was recorded. */
    public Optional<Instant> recordedAt() {
        return application().map(Application::recordedAt);
    }

    Optional<Code> code() {
        return Optional.ofNullable(code);
    }

    /** That to the comparison of faces is among them only where it was what proved the person. */
    List<Consented> consents() {
        return Stream.concat(consents.stream(), faceConsent().filter(given -> faceMatched).stream()).toList();
    }

    Optional<Consented> faceConsent() {
        return Optional.ofNullable(faceConsent);
    }

    /** Whether the platform has found the person before the camera to be the one identified. */
    public boolean faceMatched() {
        return faceMatched;
    }

    int faceTriesLeft() {
        return FaceWay.TRIES - faceTries;
    }

    /** What the camera sees just now; empty while nobody stands before it. */
    public Optional<Viewfinder> viewfinder() {
        return Optional.ofNullable(viewfinder);
    }

    /** Whether a code showed that this number is in the citizen's hand. */
    boolean proven(String mobile) {
        return mobile.equals(provenMobile);
    }

    void keep(ShownCard read) {
        wipeCard();
        card = read;
    }

    void keepToken(String token) {
        identityToken = token;
    }

    void keep(Signed signature) {
        signed = signature;
    }

    void keep(Code sent) {
        code = sent;
    }

    void keepProven(String mobile) {
        provenMobile = mobile;
    }

    void keepFace(Consented given) {
        faceConsent = given;
    }

    void keepFaceMatch() {
        faceMatched = true;
    }

    void countFaceTry() {
        faceTries++;
    }

    /** @param most tries that are left at the utmost */
    void limitFaceTries(int most) {
        faceTries = Math.max(faceTries, FaceWay.TRIES - most);
    }

    /** The tries stay counted. */
    void forgetFace() {
        faceConsent = null;
        faceMatched = false;
    }

    void keep(Viewfinder opened) {
        closeViewfinder();
        viewfinder = opened;
    }

    void closeViewfinder() {
        if (viewfinder != null) {
            viewfinder.close();
            viewfinder = null;
        }
    }

    void keep(Application recorded) {
        application = recorded;
    }

    /** What has become of the order. */
    public void keep(Billed heard) {
        billed = heard;
    }

    /** What the backend said to the submission. */
    public void keep(Backend.Receipt acknowledged) {
        receipt = acknowledged;
    }

    void keep(List<Consented> given) {
        consents.clear();
        consents.addAll(given);
    }

    /** The card's values under {@code applicant} stay, all else of the service goes. */
    void forgetService() {
        answers.wipe();
        originals.wipe();
        typed.wipe();
        scanning = false;
        consents.clear();
        signed = null;
        code = null;
        provenMobile = null;
        forgetFace();
        faceTries = 0;
        closeViewfinder();
        receipt = null;
        billed = null;
        begun = null;
        resumed = false;
        corrected.clear();
        brought = null;
        missed = null;
        behalf.wipe();
        if (application != null) {
            application.wipe();
            application = null;
        }
    }

    /** Who is there is not known any more. */
    void forgetPerson() {
        wipeCard();
        identityToken = null;
    }

    /** Arrays are overwritten, everything else is let go. */
    void wipe() {
        forgetService();
        forgetPerson();
        sought = "";
    }

    /** Whether nothing of anybody is left. */
    public boolean isEmpty() {
        return answers.isEmpty() && originals.isEmpty() && typed.isEmpty() && consents.isEmpty() && card == null
                && identityToken == null && sought.isEmpty()
                && signed == null
                && code == null && provenMobile == null && faceConsent == null && !faceMatched && faceTries == 0
                && viewfinder == null && application == null && receipt == null && billed == null && begun == null
                && brought == null && missed == null && behalf.isEmpty();
    }

    private void wipeCard() {
        if (card != null) {
            card.wipe();
            card = null;
        }
    }

    @Override
    public String toString() {
        return "Visit";
    }
}
