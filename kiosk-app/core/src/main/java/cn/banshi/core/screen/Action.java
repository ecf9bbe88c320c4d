package cn.banshi.core.screen;

import cn.banshi.core.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the citizen did. The window reports it; only core decides what it means. */
public sealed interface Action {

    /** Any touch, wherever: somebody is there. */
    record Touch() implements Action {}

    /** Somebody listens to what is read aloud: touching nothing, they are there. */
    record Listen() implements Action {}

    /** Leave the attract screen. */
    record Start() implements Action {}

    record ChooseLanguage(Language language) implements Action {}

    /** @param on whether there are fewer choices and one question a page */
    record ChooseElder(boolean on) implements Action {}

    /** @param comfort all of it, with what was changed */
    record ChooseComfort(Comfort comfort) implements Action {}

    record ChooseService(String id) implements Action {}

    /**
     * Look for a service by what it is called.
     *
     * @param typed the whole text now typed; empty to begin
     */
    record Search(String typed) implements Action {}

    /**
     * Go on with what was begun elsewhere, by its number.
     *
     * @param typed the whole number as far as it is typed; empty to begin
     */
    record GoOn(String typed) implements Action {}

    /** The main action of the screen: begin, agree, confirm, next, submit, finish. */
    record Next() implements Action {}

    /** One step back. */
    record Back() implements Action {}

    record GoHome() implements Action {}

    record Exit() implements Action {}

    /** Say who one is by number and SMS, without a card. */
    record IdentifyByNumber() implements Action {}

    /** @param mandate of whom it is for; empty for oneself */
    record ActFor(String mandate) implements Action {}

    /** Somebody else who is there has a word to say: to entrust the visitor, or to agree to what was filed. */
    record OtherIsHere() implements Action {}

    /** The citizen says that shown data is not right. */
    record DataIsWrong() implements Action {}

    record Focus(String field) implements Action {}

    /** @param text the whole text now in the field, ungrouped */
    record Type(String field, String text) implements Action {}

    record Choose(String field, String value) implements Action {}

    /** The button inside a field. */
    record UseShortcut(String field) implements Action {}

    /** Show the face in place of a code by SMS. */
    record ProveByFace() implements Action {}

    /** Have a code sent after all. */
    record ProveByCode() implements Action {}

    /** Change something from the review. */
    record EditPage(String page) implements Action {}

    /** Have what was filled in kept on the platform, to go on at another end. */
    record ContinueElsewhere() implements Action {}

    /** Go on with nothing of what was begun elsewhere. */
    record StartAnew() implements Action {}

    /** Photograph one more page. */
    record AnotherPage() implements Action {}

    /** Photograph the page that is shown once more. */
    record Retake() implements Action {}

    /** @param page of those taken, from 0 */
    record DropPage(int page) implements Action {}

    /** Send the original from the phone. */
    record UsePhone() implements Action {}

    /** The original is not at hand. */
    record WithoutOriginal() implements Action {}

    /** Signed, and on: on the signing page in place of {@link Next}. Personal data: goes straight into the visit's holder. */
    record Sign(Signature signature) implements Action {

        @Override
        public String toString() {
            return "Sign";
        }
    }

    /** @param level 5 very satisfied … 1 very dissatisfied */
    record Rate(int level) implements Action {}

    record RateReasons(Set<String> reasons) implements Action {}

    /** Another service with the same person. */
    record Again() implements Action {}

    record TryAgain() implements Action {}

    /** Pay a case that is shown. */
    record Pay() implements Action {}

    /** Not now: in the app or at a counter. */
    record PayLater() implements Action {}

    /** Go without waiting for the answer; the number is safe. */
    record LeaveWaiting() implements Action {}

    /** Print the number of a visit that was cut short. */
    record PrintSlip() implements Action {}

    /** Print the answer on sealed paper. */
    record PrintProof() implements Action {}

    /** Print a copy of one record of the answer. */
    record PrintCopy(AnswerRecord of) implements Action {}

    record ShowDisplaySettings() implements Action {}

    record ShowHelp() implements Action {}

    /** Have somebody of the hall come. */
    record CallHelp() implements Action {}

    /** Tell whoever comes which case it is about. */
    record TellCase() implements Action {}

    /** "I am still here", "close", "stay". */
    record CloseOverlay() implements Action {}

    /**
     * Strokes of a finger; none of whoever confirms in the place of writing.
     *
     * @param width of the signing area, px
     * @param height of the signing area, px
     */
    record Signature(List<Stroke> strokes, double width, double height) {

        /** Of whoever cannot write. */
        public static Signature confirmation() {
            return new Signature(List.of(), 0, 0);
        }

        public boolean confirmed() {
            return strokes.isEmpty();
        }

        /** One touch from down to up. */
        public record Stroke(List<Point> points) {}

        /** @param at since the first point of the signature */
        public record Point(double x, double y, Duration at) {}

        @Override
        public String toString() {
            return "Signature";
        }
    }
}
