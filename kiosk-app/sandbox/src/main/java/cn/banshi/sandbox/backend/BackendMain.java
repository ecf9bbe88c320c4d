package cn.banshi.sandbox.backend;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sandbox in a process of its own, until it is ended. */
@Command(name = "backend", mixinStandardHelpOptions = true, description = "Stands in for the service platform on 127.0.0.1. Not for the field.")
public final class BackendMain implements Runnable {

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "where the contract is spoken; 0: any free port (default ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--control-port", defaultValue = "8081", paramLabel = "PORT", description = "where the developers' side is; 0: any free port (default ${DEFAULT-VALUE})")
    private int controlPort;

    @Option(names = "--data", required = true, paramLabel = "FOLDER", description = "folder of the store; made when missing")
    private Path data = Path.of("");

    private BackendMain() {}

    public static void main(String[] arguments) {
        int status = new CommandLine(new BackendMain()).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public void run() {
        SandboxBackend backend = SandboxBackend.start(new Settings(port, controlPort, data, Clock.systemUTC()));
        Runtime.getRuntime().addShutdownHook(new Thread(backend::close, "close"));
        System.out.println("control on " + backend.control());
        System.out.println("ready on " + backend.address().resolve("/").toString().replaceAll("/$", ""));
    }
}
