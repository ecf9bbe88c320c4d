package cn.banshi.drivers.transport.ipp;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Link;
import cn.banshi.drivers.transport.ipp.IppCodec.Decoded;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A printer's address and the web client that speaks to it; connections come and go with the requests. Each request is
 * sent once: a POST is never repeated by the client, and its redirections are not followed.
 */
public final class IppLink implements Link {

    /** How often a cancellation is looked for while an answer is awaited. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Address.Ipp address;
    private final HttpClient http;
    private volatile boolean closed;

    IppLink(Address.Ipp address, HttpClient http) {
        this.address = address;
        this.http = http;
    }

    /** Outcome of one request. */
    public sealed interface Exchange {

        /** @param answer may be a refusal, see {@link IppMessage#done} */
        record Answered(IppMessage answer) implements Exchange {}

        /** @param acted whether the printer may have acted upon the request nevertheless */
        record Unanswered(Failure failure, boolean acted) implements Exchange {}
    }

    /** As printers name themselves in {@code printer-uri}. */
    public String uri() {
        return address.uri().toString();
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @param document follows the request
     */
    public Exchange ask(IppMessage request, IppDocument document, Deadline deadline, Cancellation cancellation) {
        boolean unwanted = closed || cancellation.requested();
        if (unwanted || deadline.passed()) {
            return new Exchange.Unanswered(unwanted ? stopped() : silent(), false);
        }
        HttpRequest post = HttpRequest.newBuilder(address.web())
                .header("Content-Type", IppBody.TYPE)
                .header("Accept", IppBody.TYPE)
                .POST(IppDocument.behind(IppCodec.encode(request), document))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(post, IppBody::new);
        try {
            return await(answer, deadline, cancellation);
        } finally {
            answer.cancel(true);
        }
    }

    private Exchange await(CompletableFuture<HttpResponse<byte[]>> answer, Deadline deadline,
            Cancellation cancellation) {
        while (true) {
            try {
                return meaning(answer.get(deadline.within(GLANCE).remaining().toNanos(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException notYet) {
                if (closed || cancellation.requested()) {
                    return new Exchange.Unanswered(stopped(), true);
                }
                if (deadline.passed()) {
                    return new Exchange.Unanswered(silent(), true);
                }
            } catch (ExecutionException broken) {
                return closed ? new Exchange.Unanswered(stopped(), true) : IppFault.of(address, broken.getCause());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return new Exchange.Unanswered(stopped(), true);
            }
        }
    }

    private Exchange meaning(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            return IppFault.ofStatus(address, answer.statusCode());
        }
        String type = answer.headers().firstValue("content-type").orElse("");
        if (!IppBody.isIpp(type)) {
            return new Exchange.Unanswered(IppFault.protocol(address, "ipp.content-type",
                    "answers with something else than IPP; correct the path, usually /ipp/print"), true);
        }
        return switch (IppCodec.decode(answer.body())) {
            case Decoded.Message(IppMessage message) -> new Exchange.Answered(message);
            case Decoded.Malformed(String problem) -> new Exchange.Unanswered(
                    IppFault.protocol(address, "ipp.malformed", "sent a malformed answer: " + problem), true);
        };
    }

    private Failure silent() {
        return new Failure(Cause.TIMED_OUT, "ipp.silent",
                "document printer: " + address.target() + " did not answer in time; check power and network");
    }

    private static Failure stopped() {
        return new Failure(Cause.CANCELLED, "ipp.cancelled", "document printer: cancelled by its owner");
    }

    @Override
    public boolean usable() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }
}
