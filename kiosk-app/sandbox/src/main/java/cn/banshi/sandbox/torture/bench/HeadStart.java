package cn.banshi.sandbox.torture.bench;

import cn.banshi.sandbox.torture.victim.Order;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An ahead-of-time cache of what a victim loads (JEP 514), trained in a life that ends in peace. Most of what a kill costs
 * is the start of the next victim; with the cache it takes half of the processor's time. Only a class path of jars can be
 * cached; with any other, or when the training fails, victims start as usual.
 */
public final class HeadStart {

    /** Not part of what the JVM is asked for in its command line, which is the same with and without. */
    private static final String FLAGS = "JAVA_TOOL_OPTIONS";
    private static final Death TWO_TOLD = new Death(Moment.TOLD, 2, Duration.ZERO);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private HeadStart() {}

    /**
     * Lives a life of two citizens.
     *
     * @param cache file to be made
     * @return what to put into the environment of later victims
     */
    public static Map<String, String> train(Order order, Path cache, Path log, Told told)
            throws IOException, InterruptedException {
        if (!onlyJars()) {
            return Map.of();
        }
        var watch = new Life.Watch(TWO_TOLD);
        Life life = Life.begin(order, Map.of(FLAGS, "-XX:AOTCacheOutput=" + cache), log, told, watch);
        watch.await(LONGEST, LONGEST);
        life.endInPeace();
        return Files.exists(cache) ? Map.of(FLAGS, "-XX:AOTCache=" + cache) : Map.of();
    }

    private static boolean onlyJars() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .noneMatch(Files::isDirectory);
    }
}
