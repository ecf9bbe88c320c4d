package cn.banshi.core.session;

import cn.banshi.core.backend.Backend.Principal;
import cn.banshi.core.document.Strokes;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.TypedNumber;
import cn.banshi.core.journey.Page;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Action.Signature;
import cn.banshi.core.screen.AnswerRecord;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.text.BroughtNumber;
import java.time.InstantSource;
import java.util.Optional;

/** Puts what is personal in an action into the holder and tells the machine the rest. */
final class Intake {

    /** More than anybody writes; a signature is bounded like everything from outside. */
    private static final int MAX_STROKES = 500;
    private static final int MAX_POINTS = 5_000;
    private static final int MAX_SOUGHT = 40;

    private final VisitForms forms;
    private final PageWork pages;
    private final MaterialWork materials;
    private final InstantSource clock;
    private final Ports ports;

    Intake(VisitForms forms, PageWork pages, MaterialWork materials, InstantSource clock, Ports ports) {
        this.forms = forms;
        this.pages = pages;
        this.materials = materials;
        this.clock = clock;
        this.ports = ports;
    }

    Citizen event(Action action, Snapshot now, Visit visit) {
        SessionState state = now.state();
        return switch (action) {
            case Action.Touch touch -> new Citizen.Touched();
            case Action.Listen listen -> new Citizen.Listening();
            case Action.Start start -> new Citizen.Started();
            case Action.ChooseLanguage(var language) -> new Citizen.LanguageChosen(language);
            case Action.ChooseElder(boolean on) -> new Citizen.ComfortChosen(now.mode().comfort().elder(on));
            case Action.ChooseComfort(var comfort) -> new Citizen.ComfortChosen(comfort);
            case Action.ChooseService(String id) -> new Citizen.ServiceChosen(id);
            case Action.Search(String typed) -> searched(state, visit, typed);
            case Action.GoOn(String typed) -> goingOn(state, visit, typed);
            case Action.Next next -> new Citizen.Next();
            case Action.Back back -> new Citizen.Back();
            case Action.GoHome home -> new Citizen.HomeWanted();
            case Action.Exit exit -> new Citizen.ExitWanted();
            case Action.IdentifyByNumber number -> new Citizen.NumberWanted();
            case Action.ActFor(String mandate) -> actsFor(state, visit, mandate);
            case Action.OtherIsHere here -> new Citizen.OtherIsHere();
            case Action.DataIsWrong wrong -> new Citizen.DataDenied();
            case Action.Focus(String field) -> new Citizen.Focused(field);
            case Action.Type(String field, String text) -> entered(state, visit, field, text);
            case Action.Choose(String field, String value) -> entered(state, visit, field, value);
            case Action.UseShortcut(String field) -> new Citizen.ShortcutUsed(field);
            case Action.ProveByFace face -> face(state, visit);
            case Action.ProveByCode code -> new Citizen.CodeWanted();
            case Action.EditPage(String page) -> new Citizen.PageWanted(page);
            case Action.ContinueElsewhere elsewhere -> visit.principal().isEmpty()
                    ? new Citizen.ElsewhereWanted()
                    : new Citizen.Touched();
            case Action.StartAnew anew -> new Citizen.AnewWanted();
            case Action.AnotherPage another -> new Citizen.AnotherPage();
            case Action.Retake retake -> new Citizen.PageRetaken();
            case Action.DropPage(int page) -> new Citizen.PageDropped(page);
            case Action.UsePhone phone -> new Citizen.PhoneWanted();
            case Action.WithoutOriginal without -> new Citizen.WithoutOriginal();
            case Action.Sign(Signature signature) -> signed(state, visit, signature);
            case Action.Rate(int level) -> new Citizen.Rated(level);
            case Action.RateReasons(var reasons) -> new Citizen.ReasonsGiven(reasons);
            case Action.Again again -> new Citizen.AnotherWanted();
            case Action.TryAgain again -> new Citizen.RetryWanted();
            case Action.Pay pay -> pay(state, visit);
            case Action.PayLater later -> new Citizen.PayLaterWanted();
            case Action.LeaveWaiting leave -> new Citizen.LeftWaiting();
            case Action.ShowDisplaySettings show -> new Citizen.SettingsWanted();
            case Action.ShowHelp show -> new Citizen.HelpWanted();
            case Action.CallHelp call -> new Citizen.CallWanted();
            case Action.TellCase tell -> new Citizen.CaseTellable();
            case Action.PrintSlip slip -> new Citizen.SlipWanted();
            case Action.PrintProof proof -> new Citizen.ProofWanted();
            case Action.PrintCopy(AnswerRecord of) -> new Citizen.CopyWanted(of);
            case Action.CloseOverlay close -> new Citizen.CoverClosed();
        };
    }

    private Citizen pay(SessionState state, Visit visit) {
        return state instanceof SessionState.Answered at && forms.payable(at.service(), visit).isPresent()
                ? new Citizen.PayWanted()
                : new Citizen.Touched();
    }

    /** Whoever is not offered is not acted for. */
    private static Citizen actsFor(SessionState state, Visit visit, String mandate) {
        if (!(state instanceof SessionState.ForWhom whom)) {
            return new Citizen.Touched();
        }
        Optional<Principal> chosen = visit.behalf()
                .principals()
                .stream()
                .filter(principal -> principal.mandate().equals(mandate))
                .findFirst();
        if (chosen.isEmpty() && !(mandate.isEmpty() && whom.self())) {
            return new Citizen.Touched();
        }
        visit.actFor(chosen);
        return new Citizen.PrincipalChosen();
    }

    /** What is not offered is not done, however it was asked for. */
    private Citizen face(SessionState state, Visit visit) {
        return state instanceof SessionState.Form at && FaceWay.works(ports.devices().face()) && !ports.backend().away()
                && FaceWay.openTo(forms.form(at.service(), visit).page(at.page()).orElseThrow(), visit, forms.today())
                && !visit.faceMatched() ? new Citizen.FaceWanted() : new Citizen.Touched();
    }

    private static Citizen searched(SessionState state, Visit visit, String typed) {
        boolean here = state instanceof SessionState.Home || state instanceof SessionState.Searching;
        if (!here || typed.length() > MAX_SOUGHT) {
            return new Citizen.Touched();
        }
        visit.seek(typed);
        return new Citizen.Searched();
    }

    private static Citizen goingOn(SessionState state, Visit visit, String typed) {
        boolean here = state instanceof SessionState.Home || state instanceof SessionState.Searching
                || state instanceof SessionState.GoingOn;
        String number = BroughtNumber.compact(typed);
        if (!here || number.length() > BroughtNumber.LONGEST) {
            return new Citizen.Touched();
        }
        visit.bring(number);
        return new Citizen.GoOnWanted(BroughtNumber.of(number).isPresent());
    }

    private Citizen entered(SessionState state, Visit visit, String fieldId, String text) {
        return switch (state) {
            case SessionState.Form at -> entered(at, visit, fieldId, text);
            case SessionState.ByNumber at -> TypedNumber.of(fieldId)
                    .filter(at.stage().fields()::contains)
                    .<Citizen>map(number -> {
                        visit.typed().enter(number, text);
                        return new Citizen.Entered(fieldId);
                    })
                    .orElseGet(Citizen.Touched::new);
            case SessionState other -> new Citizen.Touched();
        };
    }

    private Citizen entered(SessionState.Form at, Visit visit, String fieldId, String text) {
        Form form = forms.form(at.service(), visit);
        Page page = form.page(at.page()).orElseThrow();
        var field = page.field(fieldId);
        if (field.isEmpty()) {
            return new Citizen.Touched();
        }
        String accepted = form.accepted(field.get(), text);
        if (!accepted.equals(form.entered(field.get()))) {
            visit.answers().enter(fieldId, accepted);
            pages.entered(at.service(), fieldId, visit);
            if (forms.asksForOriginal(at.service(), fieldId)) {
                materials.entered(at.service(), fieldId, visit);
            }
        }
        return new Citizen.Entered(fieldId);
    }

    private Citizen signed(SessionState state, Visit visit, Signature signature) {
        int points = signature.strokes().stream().mapToInt(stroke -> stroke.points().size()).sum();
        boolean empty = points == 0 && !signature.confirmed();
        if (!(state instanceof SessionState.Signing) || empty || points > MAX_POINTS
                || signature.strokes().size() > MAX_STROKES) {
            return new Citizen.Touched();
        }
        visit.keep(new Visit.Signed(strokes(signature), clock.instant()));
        return new Citizen.Signed();
    }

    private static Strokes strokes(Signature signature) {
        return new Strokes(signature.strokes()
                .stream()
                .map(stroke -> stroke.points()
                        .stream()
                        .map(point -> new Strokes.Point(point.x(), point.y(), point.at().toMillis()))
                        .toList())
                .toList(), signature.width(), signature.height());
    }
}
