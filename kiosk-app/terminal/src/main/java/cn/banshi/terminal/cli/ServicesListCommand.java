package cn.banshi.terminal.cli;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.ServiceTile.Depth;
import cn.banshi.terminal.cli.Fitted.Configured;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists what a terminal offers, in the order of its home screen. */
@Command(name = "list", description = {"List the services this terminal offers, in the order of the home screen.",
    "Depth: E is done here from beginning to end, G is checked here and done elsewhere, L is a guide."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = ServicesCommand.EXITS)
final class ServicesListCommand implements Callable<Integer> {

    @Mixin
    private final ConfigurationOptions options = new ConfigurationOptions();
    private final Output output;

    ServicesListCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(switch (Fitted.configuration(options.config)) {
            case Configured.Wrong(Answer answer) -> answer;
            case Configured.By(TerminalConfiguration configuration, Path file) -> list(
                    new CatalogueReader(configuration.places().assets()).read());
        }, options.json);
    }

    private static Answer list(Catalogue catalogue) {
        ObjectNode object = Answer.object();
        ArrayNode services = object.putArray("services");
        catalogue.all().forEach(service -> describe(service, services.addObject()));
        List<String> lines = catalogue.all().stream().map(ServicesListCommand::line).toList();
        return catalogue.refused().isEmpty()
                ? Answer.done(lines, object)
                : new Answer(Exit.REFUSED, lines, object, Optional.of(String.join("\n        ", catalogue.refused())));
    }

    private static void describe(Service service, ObjectNode node) {
        Service.Offer offer = service.offer();
        node.put("id", service.id())
                .put("version", service.version())
                .put("type", offer.type().name())
                .put("depth", letter(offer.depth()));
        node.putObject("title").put("zh", offer.title().zh()).put("en", offer.title().en());
    }

    private static String line(Service service) {
        return "%-24s %-14s %s  %s".formatted(service.id(), service.offer().type(), letter(service.offer().depth()),
                service.offer().title().zh());
    }

    private static String letter(Depth depth) {
        return switch (depth) {
            case EXECUTABLE -> "E";
            case PRE_CHECKED -> "G";
            case GUIDE -> "L";
        };
    }
}
