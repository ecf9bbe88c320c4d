package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.Text;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.sandbox.backend.platform.Bundles.Moved;
import cn.banshi.sandbox.backend.platform.Returns.Wrong;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A case is filed, comes back, and is corrected by its number: a real session, client and outbox before the sandbox. */
class CorrectionVisitTest {

    private static final Service SERVICE = VisitHall.catalogue().known("civil-affairs-temporary-aid");

    @TempDir
    Path folder;
    private final SandboxBackend sandbox = Backends.shared();
    private final Citizen owner = Citizen.renting(sandbox);
    private VisitHall.Place place;

    @BeforeEach
    void pairs() {
        place = VisitHall.place(sandbox, folder);
    }

    @AfterEach
    void closes() {
        place.outbox().close();
    }

    private JsonNode file() {
        var hall = new VisitHall(place, owner.card().number(), owner.card().name());
        VisitScript.begin(hall, SERVICE.id(), Language.ZH);
        if (hall.now().screen() instanceof Screen.ConfirmData) {
            hall.act(new Action.Next());
        }
        VisitScript.of("applications", SERVICE.id()).play(hall, line -> {
            switch (line[0]) {
                case "contact" -> contact(hall);
                default -> ApplicationVisitTest.photograph(hall, SERVICE, line[1]);
            }
        });
        return sign(hall);
    }

    private void contact(VisitHall hall) {
        hall.act(new Action.Type("mobile", owner.mobile()));
        hall.act(new Action.UseShortcut("code"));
        hall.act(new Action.Type("code", sandbox.developerSide().phone(owner.mobile()).getFirst().code()));
        hall.act(new Action.Next());
    }

    private JsonNode sign(VisitHall hall) {
        assertThat(hall.now().screen()).isInstanceOf(Screen.Review.class);
        hall.act(new Action.Next());
        hall.act(new Action.Sign(ApplicationVisitTest.stroke()));
        assertThat(hall.now().screen()).isInstanceOf(Screen.Result.class);
        var result = (Screen.Result) hall.now().screen();
        assertThat(result.outcome()).isInstanceOf(Outcome.Accepted.class);
        hall.act(new Action.Next());
        return sandbox.developerSide()
                .applications()
                .stream()
                .filter(one -> one.path("reference").asString().equals(result.reference()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leadsOverWhatIsWrongAloneAndKeepsItsNumber() {
        JsonNode filed = file();
        String number = filed.path("caseNumber").asString();
        assertThat(sandbox.developerSide()
                .giveBack(number, new Wrong(Optional.empty(), new Text("照片看不清。", "The photograph cannot be read."),
                        List.of("district"), List.of("hardshipPapers"), 15)))
                .isEqualTo(Moved.MOVED);
        var hall = new VisitHall(place, owner.card().number(), owner.card().name());
        hall.act(new Action.Start());
        hall.act(new Action.GoOn(number));
        hall.act(new Action.Next());
        hall.act(new Action.Next());
        if (hall.now().screen() instanceof Screen.ConfirmData) {
            hall.act(new Action.Next());
        }

        assertThat(hall.now().screen()).isInstanceOfSatisfying(Screen.Correction.class, shown -> {
            assertThat(shown.said().zh()).isEqualTo("照片看不清。");
            assertThat(shown.caseNumber()).isEqualTo(number);
            assertThat(shown.what()).hasSize(2);
        });
        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOfSatisfying(Screen.FormPage.class,
                page -> assertThat(page.fields()).extracting(field -> field.id()).contains("district"));
        hall.act(new Action.Next());
        assertThat(hall.now().screen()).as("no code again").isInstanceOf(Screen.Material.class);
        ApplicationVisitTest.photograph(hall, SERVICE, "hardshipPapers");
        JsonNode corrected = sign(hall);

        assertThat(corrected.path("caseNumber").asString()).isEqualTo(number);
        assertThat(corrected.path("request").path("corrects").asString()).isEqualTo(number);
        assertThat(corrected.path("request").path("answers")).isEqualTo(filed.path("request").path("answers"));
        assertThat(corrected.path("request").path("materials").size()).isEqualTo(1);
    }
}
