package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Action.Signature;
import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.PhoneStage;
import cn.banshi.core.screen.Picture;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whole visits in which a phone sends the original: a real session, the real client, and what the phone's page says, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginalByPhoneVisitTest {

    private static final String SERVICE = "justice-legal-aid";
    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final int TAKEN = 204;
    private static final int GONE = 404;
    private static final int NO_PICTURE = 415;

    private final SandboxBackend sandbox = Backends.shared();
    private List<VisitHall.Place> places = List.of();
    private VisitHall hall;

    @BeforeAll
    void pairs(@TempDir Path folder) {
        places = List.of(VisitHall.place(sandbox, folder));
    }

    @AfterAll
    void closes() {
        places.forEach(place -> place.outbox().close());
    }

    /** To the code, by the way of somebody whose wages were not paid. */
    @BeforeEach
    void showsTheCode() {
        VisitScript script = VisitScript.of("applications", SERVICE);
        String[] person = script.person(Language.ZH);
        hall = new VisitHall(places.getFirst(), person[0], person[1]);
        VisitScript.begin(hall, SERVICE, Language.ZH);
        if (hall.now().screen() instanceof Screen.ConfirmData) {
            hall.act(new Action.Next());
        }
        script.play(hall, line -> {
            if (line[0].equals("contact")) {
                contact();
            }
        });
        assertThat(material().phone()).isTrue();
        hall.act(new Action.UsePhone());
    }

    private void contact() {
        String mobile = "135%08d".formatted(PHONES.incrementAndGet());
        hall.act(new Action.Type("mobile", mobile));
        hall.act(new Action.UseShortcut("code"));
        hall.act(new Action.Type("code", sandbox.developerSide().phone(mobile).getFirst().code()));
        hall.act(new Action.Next());
    }

    private Screen.Material material() {
        assertThat(hall.now().screen()).isInstanceOf(Screen.Material.class);
        return (Screen.Material) hall.now().screen();
    }

    private OnPlate.ByPhone code() {
        assertThat(material().plate()).isInstanceOf(OnPlate.ByPhone.class);
        return (OnPlate.ByPhone) material().plate();
    }

    private OnPlate.Received received() {
        assertThat(material().plate()).isInstanceOf(OnPlate.Received.class);
        return (OnPlate.Received) material().plate();
    }

    @Test
    void twoPagesFromThePhoneAreFiledAndPicturesAndLinkAreGone() {
        String link = code().link();
        Phone phone = new Phone(link);
        byte[] first = Phone.picture("jpg", 40);
        byte[] second = Phone.picture("png", 160);
        assertThat(phone.send(first)).isEqualTo(TAKEN);
        hall.waitAMoment();
        assertThat(code().arrived()).isEqualTo(1);
        phone.send(second);
        phone.done();
        hall.waitAMoment();

        assertThat(received().page().copy()).isEqualTo(first);
        assertThat(phone.state().statusCode()).as("the terminal has it all").isEqualTo(GONE);
        hall.act(new Action.Next());
        assertThat(received().page().copy()).isEqualTo(second);
        hall.act(new Action.Next());
        List<Picture> pages = material().pages();
        hall.act(new Action.Next());
        hall.act(new Action.Next());
        hall.act(new Action.Sign(stroke()));
        assertThat(hall.now().screen()).isInstanceOf(Screen.Result.class);
        JsonNode filed = filed(((Screen.Result) hall.now().screen()).reference()).path("materials").path(0);
        assertThat(filed.path("trustLevel").asString()).isEqualTo("C");
        assertThat(filed.path("pages").valueStream().map(page -> page.path("source").asString()))
                .containsExactly("PHONE", "PHONE");
        assertThat(filed.path("pages").path(1).path("picture").path("bytes").asInt()).isEqualTo(second.length);
        assertThat(hall.paper).anyMatch(line -> line.contains("原件请留好备查 案件材料"));
        hall.act(new Action.Next());
        assertThat(pages).allMatch(Picture::isEmpty);
    }

    private JsonNode filed(String reference) {
        return sandbox.developerSide()
                .applications()
                .stream()
                .map(one -> one.path("request"))
                .filter(request -> request.path("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void textCalledJpgIsTurnedAwayAndAPictureAfterItIsTaken() {
        Phone phone = new Phone(code().link());
        assertThat(phone.send("a text called .jpg".getBytes(StandardCharsets.UTF_8))).isEqualTo(NO_PICTURE);
        assertThat(phone.send(Citizen.PDF)).isEqualTo(NO_PICTURE);
        hall.waitAMoment();
        assertThat(code().arrived()).isZero();
        phone.send(Phone.picture("jpg", 90));
        hall.waitAMoment();

        assertThat(code().arrived()).isEqualTo(1);
    }

    @Test
    void phoneThatGoesAwayLeavesWhatItSent() {
        new Phone(code().link()).send(Phone.picture("jpg", 70));
        hall.waitAMoment();
        hall.act(new Action.Next());

        assertThat(received().behind()).isZero();
    }

    @Test
    void linkIsDeadWhenTheCitizenLeaves() {
        Phone phone = new Phone(code().link());
        phone.send(Phone.picture("jpg", 70));
        hall.act(new Action.Exit());
        hall.act(new Action.Exit());

        assertThat(hall.now().screen()).isInstanceOf(Screen.Goodbye.class);
        assertThat(phone.send(Phone.picture("jpg", 70))).isEqualTo(GONE);
        assertThat(phone.state().statusCode()).isEqualTo(GONE);
    }

    @Test
    void linkIsDeadWhenTheVisitIsCutShort() {
        Phone phone = new Phone(code().link());
        hall.cutShort();

        assertThat(phone.state().statusCode()).isEqualTo(GONE);
    }

    @Test
    void anotherCodeMakesTheFirstOneDead() {
        String first = code().link();
        hall.act(new Action.Back());
        hall.act(new Action.UsePhone());

        assertThat(code().stage()).isEqualTo(PhoneStage.OPEN);
        assertThat(code().link()).isNotEqualTo(first);
        assertThat(new Phone(first).state().statusCode()).isEqualTo(GONE);
    }

    private static Signature stroke() {
        return new Signature(List.of(new Signature.Stroke(List.of(new Signature.Point(10, 10, Duration.ZERO),
                new Signature.Point(120, 80, Duration.ofMillis(400)),
                new Signature.Point(300, 40, Duration.ofMillis(700))))), 900, 400);
    }
}
