package cn.banshi.core.projection;

import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Snapshot;

/** Which ways lead out of a state. */
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
            case SessionState.OtherConsent consent -> true;
            case SessionState.OtherCard card -> true;
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
            case SessionState.OtherRecording telling -> false;
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
            case SessionState.OtherRecording telling -> false;
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
            case SessionState.OtherConsent consent -> true;
            case SessionState.OtherCard card -> true;
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
}
