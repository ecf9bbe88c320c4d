package cn.banshi.terminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

class ServicesCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("banshi.root", "../.."));
    private static final String FUND = "services/fund-withdrawal.yaml";
    private static final String RULE = "account.state != 'NONE'";

    @TempDir
    Path assets;
    private String good = "";

    @BeforeEach
    void copiesWhatShips() throws IOException {
        Files.createDirectories(assets.resolve("services"));
        Files.createDirectories(assets.resolve("schemas"));
        Files.createDirectories(assets.resolve("theme"));
        Files.copy(ROOT.resolve("assets/theme/icons.properties"), assets.resolve("theme/icons.properties"));
        Files.copy(ROOT.resolve("assets/schemas/service.schema.json"), assets.resolve("schemas/service.schema.json"));
        good = Files.readString(ROOT.resolve("assets").resolve(FUND));
    }

    private Run check(String definition) throws IOException {
        Files.writeString(assets.resolve(FUND), definition);
        return Run.of("services", "check", assets.toString());
    }

    private int line(String text) {
        return good.substring(0, good.indexOf(text)).split("\n", -1).length;
    }

    @Test
    void findsNothingWrongWithWhatShips() {
        Run run = Run.of("services", "check", ROOT.resolve("assets").toString(), "--json");
        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.json().path("problems").isEmpty()).isTrue();
        assertThat(run.json().path("usable").asInt()).isPositive();
    }

    @Test
    @ResourceLock("display")
    void drawsEveryScreenOfAServiceInBothLanguagesAsLargeAsThePanel() throws IOException {
        Run run = Run.of("services", "preview", "fund-withdrawal", "--assets", ROOT.resolve("assets").toString(),
                "--config", ROOT.resolve("installer/terminal.yaml").toString(), "--out",
                assets.resolve("out").toString(),
                "--json");
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        List<String> pictures = run.json().path("pictures").valueStream().map(JsonNode::asString).toList();
        assertThat(pictures).anyMatch(name -> name.endsWith("-form-loan-filled-zh.png"))
                .anyMatch(name -> name.endsWith("-result-done-en.png"))
                .allMatch(name -> Files.isRegularFile(Path.of(name)));
        var first = ImageIO.read(Path.of(pictures.getFirst()).toFile());
        assertThat(List.of(first.getWidth(), first.getHeight())).isEqualTo(List.of(1080, 1920));
    }

    @Test
    void saysThatThereIsNoSuchServiceToDraw() {
        Run run = Run.of("services", "preview", "fund-withdrawl", "--assets", ROOT.resolve("assets").toString(),
                "--config", ROOT.resolve("installer/terminal.yaml").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no service fund-withdrawl", "services list");
    }

    @Test
    void namesTheLineOfARuleOfTheWrongType() throws IOException {
        Run run = check(good.replace(RULE, "account.balance + 1"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains(
                "fund-withdrawal.yaml:" + line(RULE) + ": procedure.known.eligible.0.when is no usable rule");
    }

    @Test
    void namesTheLineOfAnIconThatTheThemeDoesNotHave() throws IOException {
        assertThat(check(good.replace("  icon: fund\n", "  icon: funds\n")).out())
                .contains("fund-withdrawal.yaml:" + line("icon: fund") + ": offer.icon names 'funds'", "fund, ");
    }

    @Test
    void namesTheLineOfAMissingFieldAndOfAWrongName() throws IOException {
        assertThat(check(good.replace("  type: SINGLE\n", "")).out()).contains("fund-withdrawal.yaml:", "offer",
                "type");
        assertThat(check(good.replace("{limit}", "{limitt}")).out()).contains("fund-withdrawal.yaml:", "'limitt'");
    }

    @Test
    void saysWhatItWantsWhereNoServicesAre() {
        Run run = Run.of("services", "check", assets.resolve("schemas").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("name the one that holds services and schemas");
    }

    @Test
    void listsWhatTheTerminalOffers() throws IOException {
        Path settings = assets.resolve("terminal.yaml");
        Files.writeString(settings, Files.readString(ROOT.resolve("installer/terminal.yaml"))
                .replaceAll("assets: \\S+", "assets: " + ROOT.resolve("assets").toAbsolutePath().normalize()));
        Run run = Run.of("services", "list", "--json", "--config", settings.toString());
        assertThat(run.exit()).as(run.out()).isZero();
        JsonNode first = run.json().path("services").path(0);
        assertThat(first.path("id").asString()).isEqualTo("fund-withdrawal");
        assertThat(first.path("type").asString()).isEqualTo("SINGLE");
        assertThat(first.path("depth").asString()).isEqualTo("E");
        assertThat(first.path("title").path("en").asString()).isEqualTo("Housing fund withdrawal");
    }
}
