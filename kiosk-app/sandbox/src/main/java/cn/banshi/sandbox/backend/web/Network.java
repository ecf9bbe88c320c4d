package cn.banshi.sandbox.backend.web;

import cn.banshi.sandbox.backend.gateway.Gateways;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/**
 * The port on which the contract is spoken. While it is down nobody listens and callers are refused, as when a cable
 * is out; the developers' port stays. Thread-safe.
 */
public final class Network {

    private final Connector control;
    private final Gateways gateways;
    private final AtomicReference<@Nullable Connector> contract = new AtomicReference<>();

    Network(Connector control, Gateways gateways) {
        this.control = control;
        this.gateways = gateways;
    }

    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        Connector connector = ((TomcatWebServer) event.getWebServer()).getTomcat().getConnector();
        // Fixed from here on: a port chosen by the system must be the same after a cut.
        connector.setPort(connector.getLocalPort());
        contract.set(connector);
        gateways.standBefore(this::contractPort);
    }

    /** Closes the ports and every connection on it. */
    public synchronized void cut() {
        gateways.close();
        if (contract().getState().isAvailable()) {
            try {
                contract().stop();
            } catch (LifecycleException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Opens the ports again. */
    public synchronized void mend() {
        if (!contract().getState().isAvailable()) {
            try {
                contract().start();
            } catch (LifecycleException e) {
                throw new IllegalStateException("port " + contractPort() + " was taken meanwhile", e);
            }
        }
        gateways.reopen();
    }

    Connector control() {
        return control;
    }

    public int contractPort() {
        return contract().getPort();
    }

    public int controlPort() {
        return control.getLocalPort();
    }

    /** Below which whoever pays finds the page of their order. */
    public URI payerPages() {
        return URI.create("http://127.0.0.1:" + controlPort() + PayController.ROOT);
    }

    private Connector contract() {
        return Objects.requireNonNull(contract.get(), "the server has started");
    }
}
