package cn.banshi.core.backend;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A web client that can be let go of. The JDK's client (25) frees its connections, and the last answers in their read
 * buffers, when nobody holds its front any more; a request of Spring's (7.0) holds the front, and a connection that was
 * shut down at an unlucky moment holds the request: a ring that keeps itself. What Spring holds is therefore this, which
 * lets go of the front. Thread-safe.
 */
final class ReleasableClient extends HttpClient {

    private final AtomicReference<Optional<HttpClient>> front;

    ReleasableClient(HttpClient front) {
        this.front = new AtomicReference<>(Optional.of(front));
    }

    /** @return what was held, for the last time; calls under way on it go on, later ones fail as without a network */
    Optional<HttpClient> release() {
        return front.getAndSet(Optional.empty());
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return front.get().orElseThrow(ReleasableClient::released).send(request, handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return front.get()
                .map(client -> client.sendAsync(request, handler))
                .orElseGet(() -> CompletableFuture.failedFuture(released()));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler,
            HttpResponse.PushPromiseHandler<T> pushed) {
        return front.get()
                .map(client -> client.sendAsync(request, handler, pushed))
                .orElseGet(() -> CompletableFuture.failedFuture(released()));
    }

    private static IOException released() {
        return new IOException("the connection was closed behind a visit");
    }

    private <T> Optional<T> asked(Function<HttpClient, Optional<T>> property) {
        return front.get().flatMap(property);
    }

    private HttpClient held() {
        return front.get().orElseThrow(() -> new IllegalStateException("asked for what was let go of"));
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return asked(HttpClient::cookieHandler);
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return asked(HttpClient::connectTimeout);
    }

    @Override
    public Redirect followRedirects() {
        return held().followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return asked(HttpClient::proxy);
    }

    @Override
    public SSLContext sslContext() {
        return held().sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return held().sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return asked(HttpClient::authenticator);
    }

    @Override
    public Version version() {
        return held().version();
    }

    @Override
    public Optional<Executor> executor() {
        return asked(HttpClient::executor);
    }
}
