package cn.banshi.simulators;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real programs of other people that stand for a device, and what a machine must allow for them. Each has files at paths
 * that are compiled in; in a mount namespace it neither sees the machine's own nor another test's.
 */
public final class Peers {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Peers() {}

    /**
     * For a test that would be skipped without its peer.
     *
     * @param missing what is not installed or set up
     * @return the same
     * @throws IllegalStateException when something is missing and the environment says {@code BANSHI_PEERS=required}: who
     *     asks for real peers, and can have them, must not be told that all is well without them
     */
    public static Optional<String> missing(Optional<String> missing) {
        if (missing.isPresent() && "required".equals(System.getenv("BANSHI_PEERS"))) {
            throw new IllegalStateException("real peers are required, but " + missing.get());
        }
        return missing;
    }

    public static boolean root() {
        return ROOT;
    }

    /** Why there can be no namespace, which no package cures: a container mostly may not. Empty when there can be. */
    public static Optional<String> noNamespace(String... options) {
        try {
            return new ProcessBuilder(namespace(List.of(options), "true")).start().waitFor() == 0
                    ? Optional.empty()
                    : Optional.of("this user may not make a mount namespace");
        } catch (IOException noUnshare) {
            return Optional.of("util-linux is not installed");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /**
     * The command, as root in a mount namespace.
     *
     * @param options of {@code unshare}, beside {@code --mount}
     */
    public static List<String> namespace(List<String> options, String... command) {
        return Stream.of(Stream.of("unshare", "--mount"), ROOT ? Stream.<String>of() : Stream.of("--map-root-user"),
                options.stream(), Stream.of(command)).flatMap(part -> part).toList();
    }
}
