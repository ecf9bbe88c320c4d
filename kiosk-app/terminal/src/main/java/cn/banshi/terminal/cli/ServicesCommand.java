package cn.banshi.terminal.cli;

import cn.banshi.core.backend.DataInterfaces;
import cn.banshi.core.form.Fit;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.ui.theme.Assets;
import cn.banshi.ui.theme.Icons;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;

/** Groups what concerns the services that a terminal offers. */
@Command(name = "services", mixinStandardHelpOptions = true, description = "The services a terminal offers, from their files; needs no running terminal.", synopsisSubcommandLabel = "(list | check | preview)", subcommands = {
    ServicesListCommand.class,
    ServicesCheckCommand.class,
    ServicesPreviewCommand.class}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = ServicesCommand.EXITS)
final class ServicesCommand {

    static final String EXITS = """
        Exit codes:
          0  done; every file can be used
          1  a file cannot be used; its line and the cure are named
          2  wrong option or configuration, or no services there
        """;

    /** Where they lie below what is pushed to a terminal. */
    static final String FOLDER = "services";

    /** All services below a folder that are sound in every way that can be known before publication. */
    static Catalogue checked(Path assets) {
        DataInterfaces interfaces = DataInterfaces.ofContract();
        Set<String> icons = Icons.load(new Assets(assets)).names();
        return new CatalogueReader(assets, (service, complaints) -> {
            RuleBooks.check(service, complaints);
            Fit.check(service, complaints);
            interfaces.check(service, complaints);
            if (!icons.contains(service.offer().icon())) {
                complaints.add(List.of("offer", "icon"), "names '" + service.offer().icon()
                        + "', which theme/icons.properties does not have; there are "
                        + String.join(", ", icons.stream().sorted().toList()));
            }
        }).read();
    }
}
