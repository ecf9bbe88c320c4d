package cn.banshi.core.session;

import java.util.Optional;

/** To which service a state belongs. */
public final class ServiceOf {

    private ServiceOf() {}

    /** Empty where none is under way. */
    public static Optional<String> state(SessionState state) {
        return switch (state) {
            case SessionState.Attract attract -> Optional.empty();
            case SessionState.Interrupted interrupted -> Optional.empty();
            case SessionState.Home home -> Optional.empty();
            case SessionState.Searching searching -> Optional.empty();
            case SessionState.GoingOn goingOn -> Optional.empty();
            case SessionState.FindingNumber finding -> Optional.empty();
            case SessionState.Goodbye goodbye -> Optional.empty();
            case SessionState.Fault fault -> Optional.empty();
            case SessionState.Intro intro -> Optional.of(intro.service());
            case SessionState.Consent consent -> Optional.of(consent.service());
            case SessionState.Identifying identifying -> Optional.of(identifying.service());
            case SessionState.CardRefused refused -> Optional.of(refused.service());
            case SessionState.ByNumber number -> Optional.of(number.service());
            case SessionState.Verifying verifying -> Optional.of(verifying.service());
            case SessionState.SeekingPrincipals seeking -> Optional.of(seeking.service());
            case SessionState.ForWhom whom -> Optional.of(whom.service());
            case SessionState.OtherConsent consent -> Optional.of(consent.errand().service());
            case SessionState.OtherCard card -> Optional.of(card.errand().service());
            case SessionState.OtherRecording telling -> Optional.of(telling.errand().service());
            case SessionState.Unmandated unmandated -> Optional.of(unmandated.service());
            case SessionState.Fetching fetching -> Optional.of(fetching.service());
            case SessionState.Confirm confirm -> Optional.of(confirm.service());
            case SessionState.DataWrong wrong -> Optional.of(wrong.service());
            case SessionState.Eligibility eligibility -> Optional.of(eligibility.service());
            case SessionState.Form form -> Optional.of(form.service());
            case SessionState.Asking asking -> Optional.of(asking.form().service());
            case SessionState.FaceConsent consent -> Optional.of(consent.form().service());
            case SessionState.FaceProof proof -> Optional.of(proof.form().service());
            case SessionState.FaceDoubt doubt -> Optional.of(doubt.form().service());
            case SessionState.Material material -> Optional.of(material.service());
            case SessionState.Review review -> Optional.of(review.service());
            case SessionState.Signing signing -> Optional.of(signing.service());
            case SessionState.Recording recording -> Optional.of(recording.service());
            case SessionState.Delivering delivering -> Optional.of(delivering.service());
            case SessionState.Ordering ordering -> Optional.of(ordering.service());
            case SessionState.Paying paying -> Optional.of(paying.service());
            case SessionState.Result result -> Optional.of(result.service());
            case SessionState.KeepingDraft keeping -> Optional.of(keeping.service());
            case SessionState.DraftKept kept -> Optional.of(kept.service());
            case SessionState.DraftOffered offered -> Optional.of(offered.service());
            case SessionState.LookingUp looking -> Optional.of(looking.service());
            case SessionState.Answered answered -> Optional.of(answered.service());
            case SessionState.Rating rating -> Optional.of(rating.result().service());
        };
    }
}
