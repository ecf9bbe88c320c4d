package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.demo.Sight;
import cn.banshi.sandbox.hall.Hall;
import cn.banshi.simulators.barcode.SimulatedCode;
import cn.banshi.simulators.camera.Movement;
import cn.banshi.simulators.camera.View;
import cn.banshi.simulators.vpcd.CardSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One citizen's withdrawal, for a home loan or on retirement, as quick as the window allows. */
final class CanaryVisit {

    private static final Set<String> MOVEMENTS = Arrays.stream(Movement.values())
            .map(Movement::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST_PAGES = 12;
    private static final int CODE_DIGITS = 6;
    /** Of the reasons for a withdrawal: a home loan, which needs no paper, and retirement. */
    private static final int LOAN = 0;
    private static final int RETIREMENT = 2;
    private static final int TRIES = 3;
    /** Nobody's, of the form that the page takes. */
    private static final String BUSINESS = "91410199MA00000000";
    private static final int STROKES = 3;
    /** Longer than the terminal looks whether a service works. */
    private static final Duration PREFLIGHT = Duration.ofSeconds(4);
    private static final Duration NOTICED = Duration.ofSeconds(3);
    /** The terminal reads a card in less, also while the machine is busy with a search. */
    private static final Duration READ = Duration.ofSeconds(10);
    /** From taking a card up to laying it down again. */
    private static final Duration HAND = Duration.ofSeconds(1);
    private static final int LOOKS = 400;
    private static final long LOOK_NANOS = 25_000_000;

    private final LedTerminal terminal;
    private final Hall hall;
    private final Shown shown;
    private final CanaryCitizen citizen;
    private final Random random;
    private String code = "";
    private final List<String> appCodes = new ArrayList<>();

    CanaryVisit(LedTerminal terminal, Hall hall, Shown shown, CanaryCitizen citizen, Random random) {
        this.terminal = terminal;
        this.hall = hall;
        this.shown = shown;
        this.citizen = citizen;
        this.random = random;
    }

    /** From the attract screen back to it. */
    void run() {
        if (shown == Shown.UNFINISHED) {
            leaveHalfWritten();
            return;
        }
        toTheForm();
        fillForm();
        sign();
        leave();
    }

    /** The code that came to the phone. */
    String code() {
        return code;
    }

    /** What the phone showed. */
    List<String> appCodes() {
        return List.copyOf(appCodes);
    }

    private void toTheForm() {
        terminal.await("Attract", sight -> sight.detail().equals("open"));
        terminal.touch("start");
        for (int tries = 0; tries < TRIES && !open(); tries++) {
            terminal.touch("back"); // a cold backend answers too late for the look before the start
        }
        terminal.touch("next");
        terminal.await("Consent");
        terminal.touch("next");
        terminal.await("Identify");
        show();
        terminal.touch("next");
    }

    /**
     * Does as the screen says: a chip that was asked while the terminal stood still for a search has fallen silent, and wants to
     * be pulled and put in again.
     */
    private void show() {
        present();
        for (int tries = 0; tries < TRIES && toldToShowAgain(); tries++) {
            takeAway();
            LockSupport.parkNanos(HAND.toNanos());
            present();
        }
        terminal.await("ConfirmData");
        takeAway();
    }

    private boolean toldToShowAgain() {
        Sight seen = terminal.look(sight -> !sight.screen().equals("Identify"), READ);
        return seen.screen().equals("Identify") && !seen.detail().isEmpty();
    }

    private void present() {
        switch (shown) {
            case IDENTITY_CARD, FACE, ORIGINAL, UNFINISHED -> hall.reader().insert(citizen.card());
            case SOCIAL_SECURITY_CARD -> slot().insert(citizen.chip());
            case APP_CODE -> {
                String text = hall.backend()
                        .developerSide()
                        .appCode(citizen.number(), citizen.name(), Duration.ZERO);
                appCodes.add(text);
                hall.scanner().show(SimulatedCode.qr(text));
            }
        }
    }

    private void takeAway() {
        switch (shown) {
            case IDENTITY_CARD, FACE, ORIGINAL, UNFINISHED -> hall.reader().remove();
            case SOCIAL_SECURITY_CARD -> slot().remove();
            case APP_CODE -> hall.scanner().takeAway();
        }
    }

    private CardSlot slot() {
        return hall.slot().orElseThrow();
    }

    /** A name in letters, the same with a finger, and away. */
    private void leaveHalfWritten() {
        toTheForm();
        Sight code = terminal.await("FormPage");
        type(code.fields().getFirst().id(), BUSINESS);
        terminal.touch("next");
        terminal.await("FormPage", sight -> !sight.detail().equals(code.detail()));
        citizen.composed().chars().forEach(key -> terminal.touch("pad-" + (char) Character.toUpperCase(key)));
        terminal.touch("pad-way-ink");
        for (int stroke = 0; stroke < STROKES; stroke++) {
            terminal.draw("pad-ink", scribble());
        }
        terminal.touch("exit");
        terminal.touch("exit-leave");
        terminal.await(sight -> sight.screen().equals("Goodbye"));
        terminal.touch("next");
        terminal.await("Attract");
    }

    private String scribble() {
        var points = new StringJoiner(" ");
        for (double x = 0.1; x < 0.9; x += 0.05) {
            points.add(String.format(Locale.ROOT, "%.3f,%.3f", x, 0.2 + 0.6 * random.nextDouble()));
        }
        return points.toString();
    }

    private boolean open() {
        terminal.await("Home");
        if (shown == Shown.UNFINISHED) {
            terminal.touch("search");
            terminal.await("Search");
            List.of("pad-X", "pad-F", "pad-T", "pad-S").forEach(terminal::touch);
            terminal.touch("service-market-consumer-complaint");
        } else {
            terminal.touch("service-fund-withdrawal");
        }
        terminal.await("ServiceIntro");
        return terminal.look(sight -> sight.detail().equals("open"), PREFLIGHT).detail().equals("open");
    }

    private void fillForm() {
        for (int page = 0; page < MOST_PAGES; page++) {
            Sight form = terminal.await("FormPage");
            form.fields().forEach(this::answer);
            terminal.touch("next");
            Sight after = terminal.await(sight -> sight.screen().equals("Review") || sight.screen().equals("Material")
                    || (sight.screen().equals("FormPage") && !sight.detail().equals(form.detail())));
            if (after.screen().equals("Material")) {
                photograph();
            }
            if (!after.screen().equals("FormPage")) {
                return;
            }
        }
        throw new IllegalStateException("the form did not end after " + MOST_PAGES + " pages");
    }

    private void photograph() {
        hall.plate().lay(View.CERTIFICATE);
        terminal.await("Material", sight -> sight.detail().equals("Taken"));
        terminal.touch("next");
        terminal.await("Material", sight -> sight.detail().equals("Kept"));
        hall.plate().lay(View.PLATE);
        terminal.touch("next");
    }

    private void answer(Sight.Entry field) {
        if (field.kind().equals("choice")) {
            terminal.touch("choice-" + field.id() + "-" + (shown == Shown.ORIGINAL ? RETIREMENT : LOAN));
        } else if (field.kind().equals("money")) {
            terminal.touch("shortcut-" + field.id());
        } else if (shown == Shown.FACE && field.limit() == CODE_DIGITS) {
            showFace(field.id());
        } else {
            type(field.id(), text(field));
        }
    }

    private void showFace(String field) {
        terminal.touch("way-" + field + "-face");
        terminal.await("FaceConsent");
        hall.stand(citizen.number());
        terminal.touch("next");
        Sight now = terminal.await(sight -> !sight.screen().equals("FaceConsent"));
        while (now.screen().equals("FaceProof")) {
            String asked = now.detail();
            if (MOVEMENTS.contains(asked)) {
                hall.camera().move(Movement.valueOf(asked));
            }
            now = terminal.look(sight -> !sight.detail().equals(asked), NOTICED);
        }
        hall.camera().lay(View.PLATE);
    }

    private String text(Sight.Entry field) {
        return switch (field.limit()) {
            case CODE_DIGITS -> codeFromPhone();
            case 11 -> citizen.mobile();
            default -> citizen.bankCard();
        };
    }

    private void type(String field, String text) {
        terminal.touch("field-" + field);
        for (int end = 1; end <= text.length(); end++) {
            char key = text.charAt(end - 1);
            press("pad-" + key, field, end);
        }
    }

    /** Presses again when a busy machine took two quick touches for one. */
    private void press(String key, String field, int length) {
        for (int tries = 0; tries < TRIES; tries++) {
            terminal.touch(key);
            Sight seen = terminal.look(sight -> typed(sight, field) == length, NOTICED);
            if (typed(seen, field) == length) {
                return;
            }
        }
        throw new IllegalStateException("key " + key + " was not taken");
    }

    private static int typed(Sight sight, String field) {
        return sight.fields()
                .stream()
                .filter(each -> each.id().equals(field))
                .mapToInt(Sight.Entry::length)
                .findFirst()
                .orElse(0);
    }

    private String codeFromPhone() {
        terminal.await("FormPage")
                .fields()
                .stream()
                .filter(Sight.Entry::shortcut)
                .findFirst()
                .ifPresent(
                        field -> terminal.touch("shortcut-" + field.id()));
        for (int look = 0; look < LOOKS && code.isEmpty(); look++) {
            LockSupport.parkNanos(LOOK_NANOS);
            hall.backend()
                    .developerSide()
                    .phone(citizen.mobile())
                    .stream()
                    .findFirst()
                    .ifPresent(
                            message -> code = message.code());
        }
        return code;
    }

    private void sign() {
        terminal.await("Review");
        terminal.touch("next");
        terminal.await("Sign");
        terminal.draw("sign-area", scribble());
        terminal.touch("next");
    }

    private void leave() {
        terminal.await("Result", sight -> !sight.detail().equals("PRINTING"));
        terminal.touch("next");
        terminal.await("Goodbye");
        terminal.touch("next");
        terminal.await("Attract");
    }
}
