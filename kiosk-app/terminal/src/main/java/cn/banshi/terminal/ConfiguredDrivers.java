package cn.banshi.terminal;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.plugin.Plugins;
import cn.banshi.drivers.transport.recording.Recording;
import cn.banshi.vision.Vision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The drivers of a configured terminal: its own, cameras, third parties', and the fonts that printers lack. */
public final class ConfiguredDrivers {

    /** Debian's fonts-hanazono; holds what Noto Sans SC lacks. */
    private static final Path RARE = Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf");

    private ConfiguredDrivers() {}

    /**
     * @param owner named to whoever finds a port taken
     * @param cameras see {@link Vision#open}
     * @param recording gets what passes on the devices' lines
     */
    public static Drivers of(TerminalConfiguration configuration, String owner, Vision cameras,
            Optional<Recording> recording) {
        TerminalConfiguration.Places places = configuration.places();
        List<Path> fonts = Stream.of(places.assets().resolve("fonts/NotoSansSC-Regular.ttf"), RARE)
                .filter(Files::isReadable)
                .toList();
        return new Drivers(owner, cameras::open, new Plugins(places.drivers()), fonts, recording);
    }
}
