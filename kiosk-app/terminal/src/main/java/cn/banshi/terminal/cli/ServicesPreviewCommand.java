package cn.banshi.terminal.cli;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.Service;
import cn.banshi.core.projection.Preview;
import cn.banshi.core.projection.Preview.Leaf;
import cn.banshi.core.text.Language;
import cn.banshi.core.journey.TextsReader;
import cn.banshi.terminal.Halls;
import cn.banshi.terminal.cli.Fitted.Configured;
import cn.banshi.ui.Darkroom;
import cn.banshi.ui.theme.Assets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws every screen of a service, so that its author sees it before any citizen does. */
@Command(name = "preview", description = {
    "Draw every screen of one service as PNG, in Chinese and English, with made-up data.",
    "Each page of its form is drawn as if it were asked, empty and filled. Needs a display."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = ServicesCommand.EXITS)
final class ServicesPreviewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The service, as its file is named.")
    private String id = "";
    @Option(names = "--assets", paramLabel = "DIR", description = "Folder with services; the configuration's when not given.")
    private Optional<Path> assets = Optional.empty();
    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the pictures; preview-ID when not given.")
    private Optional<Path> out = Optional.empty();
    @Mixin
    private final ConfigurationOptions options = new ConfigurationOptions();
    private final Output output;

    ServicesPreviewCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(switch (Fitted.configuration(options.config)) {
            case Configured.Wrong(Answer answer) -> answer;
            case Configured.By(TerminalConfiguration configuration, Path file) -> preview(configuration);
        }, options.json);
    }

    private Answer preview(TerminalConfiguration configuration) {
        Path from = assets.orElse(configuration.places().assets());
        Catalogue catalogue = ServicesCommand.checked(from);
        Optional<Service> service = catalogue.service(id);
        if (service.isEmpty()) {
            List<String> problems = catalogue.refused().stream().filter(each -> each.contains(id + ".yaml")).toList();
            return problems.isEmpty()
                    ? Answer.usage("no-service", "there is no service " + id + " below "
                            + from.resolve(ServicesCommand.FOLDER) + "; 'banshi services list' names them")
                    : Answer.refused("NOT_USABLE", "service", String.join("\n        ", problems));
        }
        Path folder = out.orElse(Path.of("preview-" + id));
        try {
            return drawn(service.get(), configuration, from, folder);
        } catch (IOException notWritten) {
            return Answer.error(Exit.FAILED, "NOT_WRITTEN", "preview", folder + " cannot be written: "
                    + notWritten.getMessage() + "; name another with --out");
        } catch (UnsupportedOperationException noDisplay) {
            return Answer.error(Exit.FAILED, "NO_DISPLAY", "preview",
                    "there is no display to draw with; set DISPLAY, such as by xvfb-run");
        }
    }

    private static Answer drawn(Service service, TerminalConfiguration configuration, Path from, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        Darkroom darkroom = Darkroom.open(new Assets(from), Halls.panel(configuration), Preview.THEN);
        List<String> lines = new ArrayList<>();
        ObjectNode object = Answer.object();
        ArrayNode pictures = object.putArray("pictures");
        for (Language language : Language.values()) {
            for (Leaf leaf : Preview.of(service, TextsReader.read(from), Halls.of(configuration), language)) {
                Path file = folder.resolve(leaf.name() + "-" + language.code() + ".png");
                ImageIO.write(darkroom.picture(leaf.presentation()), "png", file.toFile());
                lines.add(file.toString());
                pictures.add(file.toString());
            }
        }
        return Answer.done(lines, object);
    }
}
