package cn.banshi.ui.theme;

import java.nio.file.Path;

/**
 * What the window reads at start.
 *
 * @param directory the {@code assets} directory of the installation
 */
public record Assets(Path directory) {

    public Path font(String file) {
        return directory.resolve("fonts").resolve(file);
    }

    public Path theme(String file) {
        return directory.resolve("theme").resolve(file);
    }

    public Path texts(String file) {
        return directory.resolve("texts").resolve(file);
    }

    /** Films; need not be there. */
    public Path signLanguage() {
        return directory.resolve("sign-language");
    }
}
