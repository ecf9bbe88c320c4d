package cn.banshi.ui;

import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.answer.AnswerView;
import cn.banshi.ui.attract.AttractView;
import cn.banshi.ui.behalf.OtherConsentView;
import cn.banshi.ui.behalf.ForWhomView;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.View;
import cn.banshi.ui.condition.ConditionView;
import cn.banshi.ui.confirm.ConfirmView;
import cn.banshi.ui.consent.ConsentView;
import cn.banshi.ui.draft.CorrectionView;
import cn.banshi.ui.draft.DraftKeptView;
import cn.banshi.ui.draft.DraftOfferView;
import cn.banshi.ui.face.FaceConsentView;
import cn.banshi.ui.face.FaceDoubtView;
import cn.banshi.ui.face.FaceProofView;
import cn.banshi.ui.fault.FaultView;
import cn.banshi.ui.form.FormView;
import cn.banshi.ui.goodbye.CallView;
import cn.banshi.ui.goodbye.GoodbyeView;
import cn.banshi.ui.goon.GoOnView;
import cn.banshi.ui.home.ElderHomeView;
import cn.banshi.ui.home.HomeView;
import cn.banshi.ui.identify.IdentifyView;
import cn.banshi.ui.interrupted.InterruptedView;
import cn.banshi.ui.material.MaterialView;
import cn.banshi.ui.payment.PaymentView;
import cn.banshi.ui.rating.RatingView;
import cn.banshi.ui.result.ResultView;
import cn.banshi.ui.review.ReviewView;
import cn.banshi.ui.search.SearchView;
import cn.banshi.ui.service.ServiceView;
import cn.banshi.ui.sign.SignView;
import cn.banshi.ui.working.WorkingView;

/** Which room draws which screen. A room is loaded when its screen first comes up. */
final class Views {

    private Views() {}

    static View of(Presentation presentation, Kit kit) {
        return switch (presentation.screen()) {
            case Screen.Attract screen -> new AttractView(kit, presentation.frame(), screen);
            case Screen.Interrupted screen -> new InterruptedView(kit, screen);
            case Screen.Home screen -> screen.few().isEmpty()
                    ? new HomeView(kit, screen)
                    : new ElderHomeView(kit, screen);
            case Screen.Search screen -> new SearchView(kit, screen);
            case Screen.GoOn screen -> new GoOnView(kit, screen);
            case Screen.ServiceIntro screen -> new ServiceView(kit, screen);
            case Screen.Consent screen -> new ConsentView(kit, screen);
            case Screen.Identify screen -> new IdentifyView(kit, screen);
            case Screen.OtherConsent screen -> new OtherConsentView(kit, screen);
            case Screen.ForWhom screen -> new ForWhomView(kit, screen);
            case Screen.Conditions screen -> new ConditionView(kit, screen);
            case Screen.ConfirmData screen -> new ConfirmView(kit, screen);
            case Screen.FormPage screen -> new FormView(kit, screen);
            case Screen.FaceConsent screen -> new FaceConsentView(kit, screen);
            case Screen.FaceProof screen -> new FaceProofView(kit, screen);
            case Screen.FaceDoubt screen -> new FaceDoubtView(kit, screen);
            case Screen.Material screen -> new MaterialView(kit, screen);
            case Screen.Review screen -> new ReviewView(kit, screen);
            case Screen.DraftOffer screen -> new DraftOfferView(kit, screen);
            case Screen.Payment screen -> new PaymentView(kit, screen);
            case Screen.Correction screen -> new CorrectionView(kit, screen);
            case Screen.DraftKept screen -> new DraftKeptView(kit, screen);
            case Screen.Sign screen -> new SignView(kit, screen);
            case Screen.Working screen -> new WorkingView(kit, screen);
            case Screen.Result screen -> new ResultView(kit, screen);
            case Screen.Answer screen -> new AnswerView(kit, screen);
            case Screen.Rating screen -> new RatingView(kit, screen);
            case Screen.Goodbye screen -> screen.calls()
                    ? new CallView(kit, screen)
                    : new GoodbyeView(kit, screen);
            case Screen.Fault screen -> new FaultView(kit, screen);
        };
    }
}
