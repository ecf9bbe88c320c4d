package cn.banshi.terminal;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.ui.theme.Panel;

/** Where a terminal stands, as its configuration says it. */
public final class Halls {

    private Halls() {}

    /** As a citizen meets it. */
    public static cn.banshi.core.session.Terminal of(TerminalConfiguration configuration) {
        TerminalConfiguration.Help help = configuration.help();
        return new cn.banshi.core.session.Terminal(configuration.terminalId(), configuration.hall(),
                new cn.banshi.core.session.Terminal.Help(help.window(), help.phone(), help.hours()),
                configuration.backend().casePage(), configuration.backend().sandbox(), configuration.language());
    }

    /** What it is seen on. */
    public static Panel panel(TerminalConfiguration configuration) {
        TerminalConfiguration.Panel mounted = configuration.panel();
        return new Panel(mounted.widthMm(), mounted.heightMm(), mounted.widthPx(), mounted.heightPx());
    }
}
