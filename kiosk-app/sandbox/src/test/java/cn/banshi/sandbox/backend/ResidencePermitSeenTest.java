package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.Submission;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.sandbox.backend.person.PersonRegister;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks how far their residence permit is reads it in plain words, in either language, at both places where it can be asked. */
class ResidencePermitSeenTest {

    private static final String NUMBER = "410199199506140014";

    private final SandboxBackend backend = Backends.shared();

    private record Words(String zh, String en) {

        String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }

    private static final Map<String, List<Words>> SEEN = Map.of(
            "under review", List.of(new Words("进度 审核中", "State Under review")),
            "making", List.of(new Words("进度 已批准，正在制证", "State Approved, being made")),
            "ready", List.of(new Words("进度 已做好，请带身份证领取", "State Ready: collect it with your identity card"),
                    new Words("演示2派出所（演示路 32 号）", "演示2派出所（演示路 32 号）"), new Words("取证码", "ode ")));

    @Test
    void readsEveryStepFromReviewToCollected(@TempDir Path folder) throws Exception {
        Citizen citizen = Citizen.identified(backend, PersonRegister.load().find(NUMBER, "测试").orElseThrow().card())
                .withMobile(backend);
        Submission filed = ResidencePermitCourseTest.file(citizen,
                ResidencePermitCourseTest.address("APPLY", "STUDY"), true, Instant.now());
        Paired paired = Paired.before(backend, Suite.INTERNATIONAL, TerminalIds.next(), folder).paired(backend);

        for (String step : List.of("under review", "making", "ready")) {
            for (Language language : Language.values()) {
                String progress = String.join("\n", progress(paired, language));
                String permit = String.join("\n", permit(paired, language));
                for (Words words : SEEN.getOrDefault(step, List.of())) {
                    assertThat(progress).as(step).contains(words.in(language));
                    assertThat(permit).as(step).contains(words.in(language));
                }
            }
            assertThat(advance(filed)).isEqualTo(204);
        }
        assertThat(progress(paired, Language.ZH)).contains("进度 已领取");
        assertThat(progress(paired, Language.EN)).contains("State Collected");
        assertThat(permit(paired, Language.ZH)).contains("状态 有效").noneMatch(row -> row.startsWith("进度"));
        assertThat(advance(filed)).as("nothing comes after that").isEqualTo(400);
    }

    private int advance(Submission filed) throws Exception {
        URI at = URI.create(backend.control() + "/cases/" + filed.caseNumber() + "/advance");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(at).POST(HttpRequest.BodyPublishers.noBody()).build(),
                    BodyHandlers.discarding()).statusCode();
        }
    }

    private static List<String> progress(Paired paired, Language language) {
        var hall = new VisitHall(QueryVisitTest.place(paired), NUMBER, "测试");
        VisitScript.begin(hall, "case-progress", language);
        hall.act(new Action.Choose("how", "ALL"));
        hall.act(new Action.Next());
        return rows(hall, language);
    }

    private static List<String> permit(Paired paired, Language language) {
        var hall = new VisitHall(QueryVisitTest.place(paired), NUMBER, "测试");
        VisitScript.begin(hall, "residence-permit-state", language);
        return rows(hall, language);
    }

    private static List<String> rows(VisitHall hall, Language language) {
        assertThat(hall.now().screen()).isInstanceOf(Screen.Answer.class);
        return ((Screen.Answer) hall.now().screen()).sections()
                .stream()
                .flatMap(section -> section instanceof AnswerSection.Found found ? found.rows().stream()
                        : Stream.empty())
                .map(row -> VisitScript.row(row, language))
                .toList();
    }
}
