package cn.banshi.sandbox.demo;

import cn.banshi.core.screen.SealedAnswer;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.PlateTrouble;
import cn.banshi.core.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A citizen who withdraws housing provident fund, or looks something up, touch by touch. Reads the screen to know what is asked. */
final class CitizenScript {

    private static final String WITHDRAWAL = "fund-withdrawal";
    private static final int MOST_TURNS = 20;
    private static final String MOBILE = "13800138000";
    /** The test card of domain.md §3.6. */
    private static final String PAYEE_CARD = "6299990000000000012";
    private static final int MOST_PAGES = 12;

    private final Finger finger;
    private final Eyes eyes;
    private final ScreenCamera camera;
    private final HallAccess hall;
    private final Plan plan;

    /**
     * @param query the service by which something is looked up; empty for a withdrawal
     * @param find capital letters by which the service is searched; empty to turn pages until it comes
     */
    record Plan(Language language, Citizen citizen, Way way, Proof proof, Optional<String> query,
            Optional<String> find) {}

    /** How the citizen says who they are. */
    enum Way {
        CARD("card/insert/", "card/remove"),
        /** Social-security card in the slot. */
        CHIP("chip/insert/", "chip/remove"),
        /** The app's code on their phone. */
        APP("code/show/", "code/remove");

        private final String shows;
        private final String takes;

        /** @param shows what happens at the desk, but for the number; {@code takes} the same when it is over */
        Way(String shows, String takes) {
            this.shows = shows;
            this.takes = takes;
        }
    }

    /** How the citizen shows that they themselves stand there. */
    enum Proof {
        /** A code sent to their phone. */
        CODE,
        /** Their face, by movements. */
        FACE
    }

    CitizenScript(Finger finger, Eyes eyes, ScreenCamera camera, HallAccess hall, Plan plan) {
        this.finger = finger;
        this.eyes = eyes;
        this.camera = camera;
        this.hall = hall;
        this.plan = plan;
    }

    /** The whole visit, from the attract screen back to it. */
    void visit() {
        arrive();
        identify();
        if (plan.query().isPresent()) {
            askAndRead();
        } else {
            confirm();
            fillForm();
            photograph();
            sign();
            rate();
        }
        leave();
    }

    private void arrive() {
        eyes.await(Screen.Attract.class, Screen.Attract::printing);
        look("attract");
        finger.touch(plan.language() == Language.ZH ? "start" : "lang-" + plan.language().code());
        eyes.await(Screen.Home.class);
        finger.settle("home-persons"); // nothing is found, nor seen, on a page that does not take touches yet
        look("home");
        String service = "service-" + plan.query().orElse(WITHDRAWAL);
        plan.find().ifPresentOrElse(letters -> search(letters, service), () -> turnTo(service));
        eyes.await(Screen.ServiceIntro.class, intro -> intro.closed().isEmpty());
        look("service");
        finger.touch("next");
        eyes.await(Screen.Consent.class);
        look("consent");
        finger.touch("next");
    }

    private void turnTo(String service) {
        for (int turns = 0; turns < MOST_TURNS && !finger.shows(service); turns++) {
            finger.touch("page-next");
        }
        finger.touch(service);
    }

    private void search(String letters, String service) {
        eyes.await(Screen.Home.class, home -> home.searchable() > 0);
        finger.touch("search");
        eyes.await(Screen.Search.class);
        look("search");
        letters.chars().forEach(letter -> finger.touch("pad-" + (char) letter));
        eyes.await(Screen.Search.class, search -> search.typed().equals(letters));
        look("search-found");
        finger.touch(service);
    }

    private void identify() {
        eyes.await(Screen.Identify.class);
        look("identify");
        hall.make(plan.way().shows + plan.citizen().card());
    }

    /** What has to be asked is chosen, not typed: whatever stands first. */
    private void askAndRead() {
        Screen next = eyes.await(Screen.class,
                screen -> screen instanceof Screen.FormPage || screen instanceof Screen.Answer);
        hall.make(plan.way().takes);
        if (next instanceof Screen.FormPage form) {
            look("form-" + form.pageId());
            form.fields().forEach(field -> finger.touch("choice-" + field.id() + "-0"));
            look("form-" + form.pageId() + "-chosen");
            finger.touch("next");
        }
        Screen.Answer answered = eyes.await(Screen.Answer.class);
        look("answer");
        if (answered.proof().isPresent()) {
            finger.touch("print-proof");
            eyes.await(Screen.Answer.class, answer -> answer.proof()
                    .flatMap(SealedAnswer::state)
                    .equals(Optional.of(SealedAnswer.State.PRINTED)));
            look("answer-proved");
        }
        finger.touch("print-slip");
        eyes.await(Screen.Answer.class, answer -> answer.slip().equals(Optional.of(Paper.PRINTED)));
        look("answer-printed");
    }

    private void confirm() {
        eyes.await(Screen.ConfirmData.class);
        hall.make(plan.way().takes);
        look("confirm");
        finger.touch("next");
    }

    private void fillForm() {
        for (int page = 0; page < MOST_PAGES; page++) {
            Screen.FormPage form = eyes.await(Screen.FormPage.class);
            form.fields().forEach(this::answer);
            look("form-" + form.pageId());
            finger.touch("next");
            if (!(pageAfter(form.pageId()) instanceof Screen.FormPage)) {
                return;
            }
        }
        throw new DeadEnd("the form did not end after " + MOST_PAGES + " pages");
    }

    private Screen pageAfter(String pageId) {
        return eyes.await(Screen.class, screen -> switch (screen) {
            case Screen.Review review -> true;
            case Screen.Material material -> true;
            case Screen.FormPage form -> !form.pageId().equals(pageId);
            default -> false;
        });
    }

    private void answer(FieldView field) {
        switch (field) {
            case FieldView.Choice choice -> choose(choice);
            case FieldView.Typed typed when stillAsked(typed) -> type(typed);
            case FieldView.Typed typed -> {
            }
            case FieldView.Ways ways when plan.proof() == Proof.FACE -> showFace(ways);
            case FieldView.Ways ways -> {
            }
        }
    }

    /** A code is not, once a face was shown. */
    private boolean stillAsked(FieldView.Typed typed) {
        return eyes.await(Screen.FormPage.class)
                .fields()
                .stream()
                .anyMatch(field -> field.id().equals(typed.id()));
    }

    private void showFace(FieldView.Ways ways) {
        look("form-ways");
        finger.touch(ways.id() + "-face");
        eyes.await(Screen.FaceConsent.class);
        look("face-consent");
        hall.make("face/stand/" + plan.citizen().card());
        finger.touch("next");
        new MovingCitizen(eyes, hall, this::look).obeys();
        hall.make("face/leave");
    }

    private void choose(FieldView.Choice choice) {
        List<String> values = choice.options().stream().map(FieldView.Option::value).toList();
        int place = Math.max(0, values.indexOf(plan.citizen().name()));
        finger.touch("choice-" + choice.id() + "-" + place);
    }

    private void type(FieldView.Typed typed) {
        finger.touch("field-" + typed.id());
        String text = textFor(typed);
        for (int end = 1; end <= text.length(); end++) {
            char key = text.charAt(end - 1);
            finger.touch(key == '.' ? "pad-point" : "pad-" + key);
            String soFar = text.substring(0, end);
            eyes.await(Screen.FormPage.class, form -> typedIn(form, typed.id()).equals(soFar));
        }
    }

    private String textFor(FieldView.Typed typed) {
        if (typed.pad() == FieldView.Pad.MONEY) {
            return plan.citizen().amount();
        }
        return switch (typed.limit()) {
            case 6 -> codeFromPhone(typed.id());
            case 11 -> MOBILE;
            default -> PAYEE_CARD;
        };
    }

    private String codeFromPhone(String field) {
        Screen.FormPage form = eyes.await(Screen.FormPage.class);
        form.fields()
                .stream()
                .filter(each -> each instanceof FieldView.Typed typed && typed.shortcut().isPresent())
                .map(FieldView::id)
                .findFirst()
                .ifPresent(id -> finger.touch("shortcut-" + id));
        String message = awaitMessage();
        finger.touch("field-" + field);
        return message;
    }

    private String awaitMessage() {
        for (int look = 0; look < 200; look++) {
            String code = hall.see("phone/" + MOBILE)
                    .map(text -> new String(text, StandardCharsets.UTF_8).strip())
                    .orElse("");
            if (!code.isEmpty()) {
                return code;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(25_000_000);
        }
        throw new DeadEnd("no code came to the phone");
    }

    private static String typedIn(Screen.FormPage form, String id) {
        return form.fields()
                .stream()
                .filter(field -> field.id().equals(id))
                .map(field -> ((FieldView.Typed) field).text())
                .findFirst()
                .orElse("");
    }

    /** Whoever is asked for an original lays it down badly first, as people do. */
    private void photograph() {
        if (!(eyes.await(Screen.class) instanceof Screen.Material)) {
            return;
        }
        eyes.await(Screen.Material.class, material -> material.plate() instanceof OnPlate.Waiting);
        look("material");
        hall.make("plate/crooked");
        awaitTrouble(PlateTrouble.CUT_OFF);
        look("material-crooked");
        hall.make("plate/glare");
        hall.make("plate/lay");
        awaitTrouble(PlateTrouble.GLARE);
        look("material-glare");
        hall.make("plate/well");
        take("material-taken");
        finger.touch("another-page");
        awaitTrouble(PlateTrouble.SAME_PAGE);
        look("material-same-page");
        hall.make("plate/take");
        eyes.await(Screen.Material.class, material -> material.plate() instanceof OnPlate.Waiting(var live, var trouble)
                && trouble.isEmpty());
        hall.make("plate/lay");
        take("material-second");
        hall.make("plate/take");
        look("material-kept");
        finger.touch("next");
    }

    /** A page is photographed by itself; it will do. */
    private void take(String name) {
        eyes.await(Screen.Material.class, material -> material.plate() instanceof OnPlate.Taken);
        look(name);
        finger.touch("next");
        eyes.await(Screen.Material.class, material -> material.plate() instanceof OnPlate.Kept);
    }

    private void awaitTrouble(PlateTrouble trouble) {
        eyes.await(Screen.Material.class, material -> material.plate() instanceof OnPlate.Waiting(var live, var wrong)
                && wrong.equals(Optional.of(trouble)));
    }

    private void sign() {
        eyes.await(Screen.Review.class);
        look("review");
        finger.touch("next");
        eyes.await(Screen.Sign.class);
        finger.draw("sign-area", strokes());
        look("sign");
        finger.touch("next");
        Screen next = eyes.await(Screen.class,
                screen -> screen instanceof Screen.Working || screen instanceof Screen.Result);
        if (next instanceof Screen.Working) { // a quick backend leaves no time to look
            look("working");
        }
    }

    private void rate() {
        eyes.await(Screen.Result.class, result -> result.paper() != Paper.PRINTING);
        look("result");
        finger.touch("rate-2");
        eyes.await(Screen.Rating.class);
        look("rating");
        finger.touch("next");
        eyes.await(Screen.Result.class, result -> result.rated().isPresent());
        look("rated");
    }

    private void leave() {
        finger.touch("next");
        eyes.await(Screen.Goodbye.class);
        look("goodbye");
        eyes.await(Screen.Attract.class);
        look("attract-again");
    }

    private void look(String name) {
        Finger.ask(() -> true); // what was shown last is laid out now
        Pulse.awaitPainted();
        camera.shoot(name);
    }

    /** Three strokes that nobody's name is written with. */
    private static List<List<Finger.Part>> strokes() {
        return Stream.of(new double[]{0.2, 0.35, 0.45, 0.3}, new double[]{0.3, 0.2, 0.34, 0.75},
                new double[]{0.5, 0.55, 0.8, 0.4}).map(CitizenScript::stroke).toList();
    }

    private static List<Finger.Part> stroke(double[] ends) {
        return DoubleStream.iterate(0, part -> part <= 1, part -> part + 0.05)
                .mapToObj(part -> new Finger.Part(ends[0] + (ends[2] - ends[0]) * part,
                        ends[1] + (ends[3] - ends[1]) * part + 0.05 * Math.sin(part * Math.PI)))
                .toList();
    }
}
