package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.PhoneUploads;
import cn.banshi.core.backend.PhoneUploads.Arrived;
import cn.banshi.core.backend.PhoneUploads.Place;
import cn.banshi.core.backend.PhoneUploads.State;
import cn.banshi.core.backend.PhoneUploads.Wanted;
import cn.banshi.core.text.Localized;
import cn.banshi.sandbox.backend.platform.Uploads;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages sent by phone: to whoever shows the code, for its ten minutes, and pictures alone. */
class UploadTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Backends.Hands HANDS = new Backends.Hands(MORNING);
    private static final int TAKEN = 204;
    private static final int GONE = 404;
    private static final int FULL = 409;
    private static final int TOO_LARGE = 413;
    private static final int NO_PICTURE = 415;

    private static SandboxBackend sandbox;

    private Citizen citizen;
    private Place place;
    private Phone phone;

    @BeforeAll
    static void start() {
        sandbox = Backends.start(Backends.clock(HANDS));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void opens() {
        HANDS.set(MORNING);
        citizen = Citizen.renting(sandbox);
        place = ok(at(Terminal.ID).open(citizen.token(), wanted()));
        phone = new Phone(place.link());
    }

    private static Wanted wanted() {
        return new Wanted("fund-withdrawal", "retirement", new Localized("退休证", "Retirement certificate"), 2);
    }

    private static PhoneUploads at(String terminal) {
        return Backends.client(sandbox, terminal).phone();
    }

    private static <T> T ok(Reply<T> reply) {
        assertThat(reply).isInstanceOf(Reply.Ok.class);
        return ((Reply.Ok<T>) reply).value();
    }

    private Arrived arrived() {
        return ok(at(Terminal.ID).look(place.number()));
    }

    @Test
    void pagesArriveInOrderAsTheyWereSent() {
        byte[] first = Phone.picture("jpg", 10);
        byte[] second = Phone.picture("png", 200);
        assertThat(phone.send(first)).isEqualTo(TAKEN);
        assertThat(arrived()).isEqualTo(new Arrived(State.OPEN, 1));
        assertThat(phone.send(second)).isEqualTo(TAKEN);
        assertThat(phone.done()).isEqualTo(TAKEN);

        assertThat(arrived()).isEqualTo(new Arrived(State.DONE, 2));
        assertThat(ok(at(Terminal.ID).page(place.number(), 1))).isEqualTo(first);
        assertThat(ok(at(Terminal.ID).page(place.number(), 2))).isEqualTo(second);
        assertThat(at(Terminal.ID).page(place.number(), 3)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void whatIsNoPictureIsNotTakenWhateverItIsCalled() {
        assertThat(phone.send(Citizen.PDF)).isEqualTo(NO_PICTURE);
        assertThat(phone.send("a text called .jpg".getBytes(StandardCharsets.UTF_8))).isEqualTo(NO_PICTURE);
        assertThat(phone.send(Arrays.copyOf(Phone.picture("jpg", 10), 100))).isEqualTo(NO_PICTURE);
        assertThat(phone.send(new byte[0])).isEqualTo(NO_PICTURE);

        assertThat(arrived()).isEqualTo(new Arrived(State.OPEN, 0));
    }

    @Test
    void pageThatIsTooLargeIsNotTaken() {
        assertThat(phone.send(Arrays.copyOf(Phone.picture("jpg", 10), Uploads.MOST_BYTES + 1))).isEqualTo(TOO_LARGE);

        assertThat(arrived().pages()).isZero();
    }

    @Test
    void noMoreThanWereAskedForAndNoneOnceTheseAreAll() {
        phone.send(Phone.picture("jpg", 10));
        phone.send(Phone.picture("jpg", 20));
        assertThat(phone.send(Phone.picture("jpg", 30))).isEqualTo(FULL);
        phone.done();

        assertThat(phone.send(Phone.picture("jpg", 30))).isEqualTo(FULL);
        assertThat(arrived()).isEqualTo(new Arrived(State.DONE, 2));
    }

    @Test
    void nothingIsNotAll() {
        assertThat(phone.done()).isEqualTo(GONE);

        assertThat(arrived().state()).isEqualTo(State.OPEN);
    }

    @Test
    void linkIsDeadAfterItsTenMinutes() {
        phone.send(Phone.picture("jpg", 10));
        HANDS.set(MORNING.plus(Duration.ofMinutes(10)));

        assertThat(phone.send(Phone.picture("jpg", 20))).isEqualTo(GONE);
        assertThat(phone.state().statusCode()).isEqualTo(GONE);
        assertThat(arrived()).isEqualTo(new Arrived(State.EXPIRED, 1));
    }

    @Test
    void linkIsDeadOnceTheTerminalHasWithdrawnIt() {
        phone.send(Phone.picture("jpg", 10));
        ok(at(Terminal.ID).withdraw(place.number()));

        assertThat(phone.send(Phone.picture("jpg", 20))).isEqualTo(GONE);
        assertThat(phone.state().statusCode()).isEqualTo(GONE);
        assertThat(at(Terminal.ID).look(place.number())).isInstanceOf(Reply.Refused.class);
        ok(at(Terminal.ID).withdraw(place.number()));
    }

    @Test
    void anotherTerminalIsToldNothingAndWithdrawsNothing() {
        phone.send(Phone.picture("jpg", 10));

        assertThat(at("ZZ-0008").look(place.number())).isInstanceOf(Reply.Refused.class);
        assertThat(at("ZZ-0008").page(place.number(), 1)).isInstanceOf(Reply.Refused.class);
        at("ZZ-0008").withdraw(place.number());
        assertThat(arrived().pages()).isEqualTo(1);
    }

    @Test
    void nobodyUnknownGetsAPlace() {
        assertThat(at(Terminal.ID).open("nobody-nobody-nobody-nobody-nobody-nobody-0", wanted()))
                .isInstanceOfSatisfying(Reply.Refused.class, no -> assertThat(no.status()).isEqualTo(403));
    }

    @Test
    void linkHoldsTwoHundredAndFiftySixRandomBits() {
        Place other = ok(at(Terminal.ID).open(citizen.token(), wanted()));

        assertThat(secret(place)).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(secret(other));
        assertThat(new Phone(place.link().replace(secret(place), "x".repeat(43))).state().statusCode()).isEqualTo(GONE);
    }

    private static String secret(Place place) {
        return place.link().substring(place.link().lastIndexOf('/') + 1);
    }

    @Test
    void phoneIsShownAPageThatLoadsNothingFromElsewhere() {
        var page = phone.get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.body()).contains("files/phone.js", "files/phone.css").doesNotContain("http");
        assertThat(new Phone(place.link().replace(secret(place), "files")).get("/phone.js").body())
                .contains("/pages", "/done", "/state");
        assertThat(new Phone(place.link().replace(secret(place), "files")).get("/phone.css").body()).contains("body {");
        assertThat(phone.state().body()).contains("\"zh\":\"退休证\"", "\"most\":2");
    }
}
