package cn.banshi.core.session;

import cn.banshi.core.session.SessionEvent.Citizen;

/**
 * Events that a state does not act upon. A touch may always come; what may come late is listed here by name; everything
 * else cannot be and is a defect.
 */
final class Unexpected {

    private Unexpected() {}

    static Transition in(Snapshot at, SessionEvent event) {
        return switch (event) {
            case Citizen.Touched touched -> Transition.to(at);
            case Citizen citizen -> Transition.meaningless(at);
            case SessionEvent other -> mayComeLate(other) ? Transition.late(at) : Transition.defect(at);
        };
    }

    /**
     * True for answers to work that goes on while the citizen goes elsewhere, and for timers, which may ring while
     * they are being stopped.
     */
    private static boolean mayComeLate(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Rang rang -> true;
            case SessionEvent.PreflightDone preflight -> true;
            case SessionEvent.CodeHandled code -> true;
            case SessionEvent.Printed printed -> true;
            case SessionEvent.ProofEnded ended -> true;
            case SessionEvent.CopyEnded ended -> true;
            case SessionEvent.Delivered delivered -> true;
            case SessionEvent.PaymentHeard heard -> true;
            case SessionEvent.PaymentUnheard unheard -> true;
            // somebody was quicker than the disk
            case SessionEvent.LookedBack back -> true;
            // the reader may answer while it is being stopped
            case SessionEvent.CardFound found -> true;
            case SessionEvent.CardRead read -> true;
            case SessionEvent.CardNotRead notRead -> true;
            case SessionEvent.ReaderFailed failed -> true;
            case SessionEvent.OneReaderFailed failed -> true;
            case SessionEvent.Checked checked -> true;
            case SessionEvent.CodeSeen seen -> true;
            case SessionEvent.HelpAnswered answered -> true;
            case SessionEvent.CaseTold told -> true;
            // so may the camera
            case SessionEvent.FaceAsked asked -> true;
            case SessionEvent.FaceDoubted doubted -> true;
            case SessionEvent.FaceMatched matched -> true;
            // the camera may see something while it is being stopped
            case SessionEvent.PlateSeen seen -> true;
            // the platform may answer while the code is being withdrawn
            case SessionEvent.PhoneSeen seen -> true;
            case SessionEvent.ReaderLookedAt look -> true;
            case SessionEvent.SlotLookedAt look -> false;
            case SessionEvent.SlipTaken taken -> false;
            case SessionEvent.NumberFound found -> false;
            case SessionEvent.NumberRefused refused -> false;
            case SessionEvent.Verified verified -> false;
            case SessionEvent.NotVerified notVerified -> false;
            case SessionEvent.TypedChecked checked -> false;
            case SessionEvent.CodeNotTaken code -> false;
            case SessionEvent.BackendFailed failed -> false;
            case SessionEvent.PrincipalsFound found -> false;
            case SessionEvent.MandateRefused refused -> false;
            case SessionEvent.Entrusted entrusted -> false;
            case SessionEvent.Agreed agreed -> false;
            case SessionEvent.Fetched fetched -> false;
            case SessionEvent.FoundNotEligible found -> false;
            case SessionEvent.LookedUp looked -> false;
            case SessionEvent.DataMissing missing -> false;
            case SessionEvent.PageChecked checked -> false;
            case SessionEvent.PageAsked asked -> false;
            case SessionEvent.PageBefore before -> false;
            case SessionEvent.MaterialFound found -> false;
            case SessionEvent.DraftLooked looked -> false;
            case SessionEvent.DraftTaken taken -> false;
            case SessionEvent.Kept kept -> false;
            case SessionEvent.Recorded recorded -> false;
            case SessionEvent.NotRecorded notRecorded -> false;
            case SessionEvent.Broke broke -> false;
            case Citizen citizen -> false;
        };
    }
}
