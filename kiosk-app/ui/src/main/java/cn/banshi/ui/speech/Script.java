package cn.banshi.ui.speech;

import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Texts;
import java.util.List;

/**
 * What a page says: where one is, what is asked, what one has to know to answer, what is wrong. What can be done is said by
 * the things to press, one after the other. Pure; from any thread.
 */
public final class Script {

    private Script() {}

    /** @param texts in the language of the frame */
    public static List<Utterance> of(Presentation now, Texts texts) {
        Lines lines = new Lines(texts, now.frame().language());
        if (now.overlay() instanceof Overlay.None) {
            page(now, lines);
        } else {
            OverlayLines.of(now.overlay(), lines);
        }
        return lines.all();
    }

    /** What is wrong on a page, for whoever goes on without mending it; nothing where nothing is. */
    public static List<Utterance> wrong(Screen screen, Texts texts, Language language) {
        Lines lines = new Lines(texts, language);
        switch (screen) {
            case Screen.FormPage page -> FormLines.wrong(page, lines);
            case Screen.GoOn page -> DoorLines.trouble(page, lines);
            default -> {
            }
        }
        return lines.all();
    }

    private static void page(Presentation now, Lines lines) {
        now.frame().service().ifPresent(lines::say);
        switch (now.screen()) {
            case Screen.Attract screen -> DoorLines.attract(screen, now.frame().hall(), lines);
            case Screen.Interrupted screen -> OutcomeLines.interrupted(screen, lines);
            case Screen.Home screen -> DoorLines.home(screen, lines);
            case Screen.Search screen -> DoorLines.search(screen, lines);
            case Screen.GoOn screen -> DoorLines.goOn(screen, lines);
            case Screen.ServiceIntro screen -> DoorLines.intro(screen, lines);
            case Screen.Consent screen -> PersonLines.consent(screen, lines);
            case Screen.Identify screen -> PersonLines.identify(screen, lines);
            case Screen.ForWhom screen -> PersonLines.forWhom(screen, lines);
            case Screen.OtherConsent screen -> PersonLines.otherConsent(screen, lines);
            case Screen.Conditions screen -> PersonLines.conditions(screen, lines);
            case Screen.ConfirmData screen -> PersonLines.confirm(screen, lines);
            case Screen.FaceConsent screen -> PersonLines.faceConsent(screen, lines);
            case Screen.FaceProof screen -> PersonLines.faceProof(screen, lines);
            case Screen.FaceDoubt screen -> PersonLines.faceDoubt(screen, lines);
            case Screen.FormPage screen -> FormLines.page(screen, lines);
            case Screen.Material screen -> MaterialLines.of(screen, lines);
            case Screen.Review screen -> FormLines.review(screen, lines);
            case Screen.Sign screen -> FormLines.sign(screen, lines);
            case Screen.DraftOffer screen -> DraftLines.offer(screen, lines);
            case Screen.Correction screen -> DraftLines.correction(screen, lines);
            case Screen.DraftKept screen -> DraftLines.kept(screen, lines);
            case Screen.Working screen -> OutcomeLines.working(screen, lines);
            case Screen.Payment screen -> PaymentLines.of(screen, lines);
            case Screen.Result screen -> OutcomeLines.result(screen, lines);
            case Screen.Answer screen -> AnswerLines.of(screen, lines);
            case Screen.Rating screen -> lines.key("rating.given", lines.text("rate." + screen.level()))
                    .key("rating.question")
                    .key("rating.hint");
            case Screen.Goodbye screen -> OutcomeLines.goodbye(screen, lines);
            case Screen.Fault screen -> OutcomeLines.fault(screen, lines);
        }
    }
}
