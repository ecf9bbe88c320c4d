package cn.banshi.sandbox.backend;

import cn.banshi.core.crypto.Suite;
import cn.banshi.sandbox.backend.certificate.Authorities;
import cn.banshi.sandbox.backend.certificate.CertificateAuthority;
import cn.banshi.sandbox.backend.certificate.Terminals;
import cn.banshi.sandbox.backend.contract.OpenApiContract;
import cn.banshi.sandbox.backend.fault.Faults;
import cn.banshi.sandbox.backend.gateway.Gateways;
import cn.banshi.sandbox.backend.platform.Counters;
import cn.banshi.sandbox.backend.platform.DeveloperSide;
import cn.banshi.sandbox.backend.platform.Payments;
import cn.banshi.sandbox.backend.platform.HelpCalls;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.web.Network;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A running stand-in for the service platform on 127.0.0.1. Thread-safe.
 *
 * <p>Starting takes one to two seconds on two cores; tests share one and use a person each, or start their own.
 */
public final class SandboxBackend implements AutoCloseable {

    private static final Map<String, Object> PROPERTIES = Map.of(
            // No application.properties of another room on the class path.
            "spring.config.name", "banshi-sandbox", "server.address", "127.0.0.1", "server.tomcat.threads.min-spare",
            "2", "server.tomcat.threads.max", "40", "server.tomcat.max-http-form-post-size", "1KB",
            "logging.level.root", "warn", "spring.jmx.enabled", "false", "spring.mvc.servlet.load-on-startup", "1");

    private final ConfigurableApplicationContext context;

    private SandboxBackend(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Returns when both ports answer. */
    public static SandboxBackend start(Settings settings) {
        SpringApplication application = new SpringApplication(BackendApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(PROPERTIES);
        // Both cost as much as the rest of the start, and need nothing of it.
        var contract = CompletableFuture.supplyAsync(OpenApiContract::load);
        var store = CompletableFuture.supplyAsync(() -> Store.open(settings.data()));
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(Settings.class, () -> settings);
            beans.registerBean(OpenApiContract.class, contract::join);
            beans.registerBean(Store.class, store::join);
        });
        return new SandboxBackend(application.run("--server.port=" + settings.port(),
                "--banshi.control-port=" + settings.controlPort(),
                // Beside the store: what a killed server leaves behind goes with its folder.
                "--server.tomcat.basedir=" + settings.data().resolve("tomcat").toAbsolutePath()));
    }

    /** Where the contract is spoken, such as {@code http://127.0.0.1:8080/v1}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + network().contractPort() + "/v1");
    }

    /** The same by TLS, such as {@code https://127.0.0.1:8443/v1}; opened when it is first asked for. */
    public URI address(Suite suite) {
        return URI.create("https://127.0.0.1:" + context.getBean(Gateways.class).open(suite) + "/v1");
    }

    /** Who issues the certificates of a suite. */
    public CertificateAuthority authority(Suite suite) {
        return context.getBean(Authorities.class).of(suite);
    }

    public Terminals terminals() {
        return context.getBean(Terminals.class);
    }

    /** Where the developers' side is, such as {@code http://127.0.0.1:8081/sandbox}. */
    public URI control() {
        return URI.create("http://127.0.0.1:" + network().controlPort() + "/sandbox");
    }

    public Faults faults() {
        return context.getBean(Faults.class);
    }

    public Network network() {
        return context.getBean(Network.class);
    }

    public DeveloperSide developerSide() {
        return context.getBean(DeveloperSide.class);
    }

    /** What the payer's phone and their bank do. */
    public Payments payments() {
        return context.getBean(Payments.class);
    }

    /** What the people of the hall see of whoever calls for help. */
    public HelpCalls helpCalls() {
        return context.getBean(HelpCalls.class);
    }

    /** Where tickets are called. */
    public Counters counters() {
        return context.getBean(Counters.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
