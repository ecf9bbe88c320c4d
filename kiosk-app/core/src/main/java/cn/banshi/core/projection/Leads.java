package cn.banshi.core.projection;

import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Snapshot;
import java.util.Optional;

/** Which ways lead out of a state, and to which service it belongs. */
final class Leads {

    private Leads() {}

    static boolean back(Snapshot snapshot) {
        return switch (snapshot.state()) {
            case SessionState.Home home -> !snapshot.mode().identified();
            case SessionState.Searching searching -> true;
            case SessionState.GoingOn goingOn -> true;
            case SessionState.FindingNumber finding -> false;
            case SessionState.Intro intro -> true;
            case SessionState.Consent consent -> true;
            case SessionState.Identifying identifying -> true;
            case SessionState.CardRefused refused -> true;
            case SessionState.ByNumber number -> true;
            case SessionState.ForWhom whom -> true;
            case SessionState.Unmandated unmandated -> true;
            case SessionState.Confirm confirm -> true;
            case SessionState.DataWrong wrong -> true;
            case SessionState.Eligibility eligibility -> true;
            case SessionState.Form form -> true;
            case SessionState.FaceConsent consent -> true;
            case SessionState.FaceProof proof -> true;
            case SessionState.FaceDoubt doubt -> true;
            case SessionState.Material material -> true;
            case SessionState.Review review -> true;
            case SessionState.Signing signing -> true;
            case SessionState.Rating rating -> true;
            case SessionState.Answered answered -> true;
            case SessionState.KeepingDraft keeping -> false;
            case SessionState.DraftKept kept -> false;
            case SessionState.DraftOffered offered -> true;
            case SessionState.LookingUp looking -> false;
            case SessionState.Attract attract -> false;
            case SessionState.Interrupted interrupted -> false;
            case SessionState.Verifying verifying -> false;
            case SessionState.SeekingPrincipals seeking -> false;
            case SessionState.Fetching fetching -> false;
            case SessionState.Asking asking -> false;
            case SessionState.Recording recording -> false;
            case SessionState.Delivering delivering -> false;
            case SessionState.Ordering ordering -> false;
            case SessionState.Paying paying -> false;
            case SessionState.Result result -> false;
            case SessionState.Goodbye goodbye -> false;
            case SessionState.Fault fault -> false;
        };
    }

    static boolean home(SessionState state) {
        return switch (state) {
            case SessionState.Attract attract -> false;
            case SessionState.Interrupted interrupted -> true;
            case SessionState.Home home -> false;
            case SessionState.Verifying verifying -> false;
            case SessionState.SeekingPrincipals seeking -> false;
            case SessionState.Fetching fetching -> false;
            case SessionState.Asking asking -> false;
            case SessionState.KeepingDraft keeping -> false;
            case SessionState.DraftKept kept -> true;
            case SessionState.DraftOffered offered -> true;
            case SessionState.LookingUp looking -> false;
            case SessionState.Recording recording -> false;
            case SessionState.Delivering delivering -> false;
            case SessionState.Goodbye goodbye -> false;
            case SessionState.Answered answered -> true;
            case SessionState.Searching searching -> true;
            case SessionState.GoingOn goingOn -> true;
            case SessionState.FindingNumber finding -> false;
            case SessionState.Intro intro -> true;
            case SessionState.Consent consent -> true;
            case SessionState.Identifying identifying -> true;
            case SessionState.CardRefused refused -> true;
            case SessionState.ByNumber number -> true;
            case SessionState.ForWhom whom -> true;
            case SessionState.Unmandated unmandated -> true;
            case SessionState.Confirm confirm -> true;
            case SessionState.DataWrong wrong -> true;
            case SessionState.Eligibility eligibility -> true;
            case SessionState.Form form -> true;
            case SessionState.FaceConsent consent -> true;
            case SessionState.FaceProof proof -> true;
            case SessionState.FaceDoubt doubt -> true;
            case SessionState.Material material -> true;
            case SessionState.Review review -> true;
            case SessionState.Signing signing -> true;
            case SessionState.Ordering ordering -> false;
            case SessionState.Paying paying -> false;
            case SessionState.Result result -> true;
            case SessionState.Rating rating -> true;
            case SessionState.Fault fault -> true;
        };
    }

    static Optional<String> service(SessionState state) {
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
