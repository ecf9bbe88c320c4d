package cn.banshi.ui.theme;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;

/** The line icons of {@code assets/theme/icons.properties}. */
public final class Icons {

    /** Shown for a name the catalogue lacks: a service stays usable. */
    private static final String SUBSTITUTE = "document";

    private final Properties paths;

    private Icons(Properties paths) {
        this.paths = paths;
    }

    public static Icons load(Assets assets) {
        Properties paths = new Properties();
        try (Reader reader = Files.newBufferedReader(assets.theme("icons.properties"))) {
            paths.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The installation lacks its icons", e);
        }
        return new Icons(paths);
    }

    /** SVG path on a grid of 24 units. */
    public String path(String name) {
        return paths.getProperty(name, paths.getProperty(SUBSTITUTE, ""));
    }

    public Set<String> names() {
        return paths.stringPropertyNames();
    }
}
