package cn.banshi.sandbox.backend;

import cn.banshi.core.crypto.Suite;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The sandbox in a process of its own, until it is ended. */
public final class BackendMain {

    private static final Set<String> OPTIONS = Set.of("--data", "--port", "--control-port", "--tls-port",
            "--sm-port");
    private static final Map<String, Suite> SECURE = Map.of("--tls-port", Suite.INTERNATIONAL, "--sm-port", Suite.SM);
    private static final int HIGHEST_PORT = 65_535;
    private static final String USAGE = """
        Usage: backend --data FOLDER [--port PORT] [--control-port PORT] [--tls-port PORT] [--sm-port PORT]
        Stands in for the service platform on 127.0.0.1; not for the field.
          --data FOLDER         where the store lies; made when missing
          --port PORT           where the contract is spoken; 0: any free port (default 8080)
          --control-port PORT   where the developers' side is; 0: any free port (default 8081)
          --tls-port PORT       where it is spoken over TLS 1.3 as well; 0: any free port (default: nowhere)
          --sm-port PORT        where it is spoken over TLS 1.3 with SM2 and SM4 (RFC 8998; default: nowhere)
        Prints "ready on http://127.0.0.1:PORT" when it can be asked. Exit code 2: the arguments are wrong.
        """;

    private BackendMain() {}

    public static void main(String[] arguments) {
        Optional<Settings> settings = settings(arguments);
        if (settings.isEmpty()) {
            System.err.print(USAGE);
            System.exit(2);
        }
        settings.ifPresent(BackendMain::serve);
    }

    private static void serve(Settings settings) {
        SandboxBackend backend = SandboxBackend.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(backend::close, "close"));
        System.out.println("control on http://127.0.0.1:" + backend.network().controlPort());
        settings.securePorts()
                .keySet()
                .forEach(suite -> System.out.println(suite.word() + " on "
                        + backend.address(suite)));
        System.out.println("ready on http://127.0.0.1:" + backend.network().contractPort());
    }

    private static Optional<Settings> settings(String[] arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            values.put(arguments[i], arguments[i + 1]);
        }
        OptionalInt port = port(values.getOrDefault("--port", "8080"));
        OptionalInt control = port(values.getOrDefault("--control-port", "8081"));
        Map<Suite, Integer> secure = new EnumMap<>(Suite.class);
        SECURE.forEach((option, suite) -> Optional.ofNullable(values.get(option))
                .ifPresent(text -> secure.put(suite, port(text).orElse(-1))));
        String data = values.get("--data");
        boolean known = arguments.length % 2 == 0 && OPTIONS.containsAll(values.keySet());
        return !known || data == null || port.isEmpty() || control.isEmpty()
                || secure.containsValue(-1)
                        ? Optional.empty()
                        : Optional.of(
                                new Settings(port.getAsInt(), control.getAsInt(), Path.of(data), Clock.systemUTC(),
                                        secure));
    }

    private static OptionalInt port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
        return port > HIGHEST_PORT ? OptionalInt.empty() : OptionalInt.of(port);
    }
}
