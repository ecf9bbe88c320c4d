package cn.banshi.drivers.plugin;

import cn.banshi.device.Device;
import cn.banshi.device.driver.DriverProvider;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * One driver of a jar. What a third party's code throws ends here, as a sentence.
 *
 * @param jar where it comes from
 */
record Plugin(String name, DriverProvider provider, Path jar) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    /** Outcome of {@link #in}. */
    sealed interface Loading {

        /** @param plugins at least one */
        record Loaded(List<Plugin> plugins) implements Loading {}

        /** @param problem the jar and what is wrong with it */
        record Broken(String problem) implements Loading {}
    }

    /** What a jar offers. It stays open as long as the process lives, because drivers load classes late. */
    static Loading in(Path jar) {
        List<Plugin> found = new ArrayList<>();
        try {
            var classes = new URLClassLoader(jar.getFileName().toString(), new URL[]{jar.toUri().toURL()},
                    new ApiLoader());
            for (DriverProvider provider : ServiceLoader.load(DriverProvider.class, classes)) {
                found.add(new Plugin(provider.name(), provider, jar));
            }
        } catch (MalformedURLException | ServiceConfigurationError | LinkageError | RuntimeException unusable) {
            return broken(jar, "cannot be loaded: " + unusable);
        }
        if (found.isEmpty()) {
            return broken(jar,
                    "offers no driver; name its class in META-INF/services/" + DriverProvider.class.getName());
        }
        return found.stream()
                .filter(plugin -> !NAME.matcher(plugin.name()).matches())
                .findFirst()
                .<Loading>map(plugin -> broken(jar, "calls a driver '" + plugin.name()
                        + "'; a name is lower-case letters, digits and hyphens"))
                .orElseGet(() -> new Loading.Loaded(found));
    }

    private static Loading broken(Path jar, String problem) {
        return new Loading.Broken(jar.getFileName() + " " + problem);
    }

    Opening<? extends Device> open(Wiring wiring) {
        try {
            return provider.open(wiring);
        } catch (LinkageError | RuntimeException defect) {
            return new Opening.Unusable<>("driver '" + name + "' of " + jar.getFileName() + " has a defect: " + defect);
        }
    }
}
