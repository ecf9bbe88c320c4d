package cn.banshi.ui.speech;

import cn.banshi.core.screen.Condition;
import cn.banshi.core.screen.Condition.Standing;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.identify.Invitation;
import java.util.Comparator;

/** Who somebody is, for whom they act, what is known of them. */
final class PersonLines {

    private PersonLines() {}

    static void consent(Screen.Consent screen, Lines lines) {
        lines.progress(screen.progress()).key("consent.question").key("consent.hint");
        screen.clauses().forEach(clause -> lines.say(clause.title()).say(clause.body()));
    }

    static void identify(Screen.Identify screen, Lines lines) {
        boolean reading = screen.phase() == Phase.READING || screen.phase() == Phase.READING_IN_SLOT;
        if (!reading) {
            lines.progress(screen.progress());
            screen.problem()
                    .ifPresent(wrong -> lines.key(Invitation.problem(wrong, screen.places()))
                            .key(Invitation.remedy(wrong, screen.places())));
        }
        lines.key(Invitation.question(screen)).key(Invitation.hint(screen));
        if (!reading) {
            screen.notByNumber().ifPresent(why -> lines.key("identify.number.closed").say(why));
        }
    }

    static void forWhom(Screen.ForWhom screen, Lines lines) {
        lines.progress(screen.progress())
                .key("forwhom.question")
                .key(screen.self().isPresent() ? "forwhom.hint" : "forwhom.hint.others");
    }

    static void otherConsent(Screen.OtherConsent screen, Lines lines) {
        lines.progress(screen.progress())
                .each("other.question", screen.word())
                .each("other.hint", screen.word(), screen.visitor())
                .say(screen.clause().title())
                .say(screen.clause().body())
                .each("other.next", screen.word())
                .each("other.next.what", screen.word());
    }

    static void conditions(Screen.Conditions screen, Lines lines) {
        Standing gravest = screen.conditions()
                .stream()
                .map(Condition::standing)
                .min(Comparator.naturalOrder())
                .orElse(Standing.MET);
        long alike = screen.conditions().stream().filter(each -> each.standing() == gravest).count();
        lines.progress(screen.progress())
                .each("conditions.question", gravest, alike)
                .each("conditions.hint", gravest);
        screen.conditions().forEach(each -> condition(each, lines));
    }

    /** How somebody stands is nobody else's business. */
    private static void condition(Condition each, Lines lines) {
        lines.personal(lines.text(each.title()), lines.text("conditions" + "." + each.standing().name()));
        each.evidence().ifPresent(seen -> lines.personal(lines.text(each.title()), lines.text(seen)));
        each.said().ifPresent(what -> lines.personal(lines.text(each.title()), lines.text(what)));
    }

    static void confirm(Screen.ConfirmData screen, Lines lines) {
        lines.progress(screen.progress()).key("confirm.question");
        screen.sections().forEach(section -> lines.say(section.title()).rows(section.rows()));
    }

    static void faceConsent(Screen.FaceConsent screen, Lines lines) {
        lines.progress(screen.progress())
                .key("face.consent.question")
                .key("face.consent.hint")
                .say(screen.clause().title())
                .say(screen.clause().body())
                .key("face.consent.instead")
                .key("face.consent.instead.what");
    }

    static void faceProof(Screen.FaceProof screen, Lines lines) {
        lines.each("face.ask", screen.asked()).each("face.how", screen.asked());
    }

    static void faceDoubt(Screen.FaceDoubt screen, Lines lines) {
        lines.progress(screen.progress())
                .key("face.doubt.question")
                .each("face.doubt", screen.doubt())
                .each("face.remedy", screen.doubt());
        if (screen.left() > 0) {
            lines.key("face.left", screen.left());
        } else {
            lines.key("face.none-left");
        }
        lines.key("face.wiped").key("face.consent.instead").key("face.consent.instead.what");
    }
}
