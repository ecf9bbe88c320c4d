package cn.banshi.core.backend;

import cn.banshi.contract.model.Problem;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.watch.PlatformClock;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Tells the three truths apart by one question: was a complete answer read? Everything else may have been acted upon,
 * except where no connection came about.
 */
final class Replies {

    /** Longer waits are the platform's holidays, not a pause between two tries. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Of the types of problems in openapi.yaml: what a filter on the way says of itself begins otherwise. */
    private static final String CONTRACT = "https://banshi.example/problems/";

    private final InstantSource clock;
    private final Connection connection;
    private final PlatformClock platformClock;
    private final AtomicReference<Optional<ConnectionFault>> last = new AtomicReference<>(Optional.empty());

    Replies(InstantSource clock, Connection connection) {
        this.clock = clock;
        this.connection = connection;
        this.platformClock = new PlatformClock(clock, System::nanoTime);
    }

    /** Hears every refusal; the probe, which is asked all the time, gets nothing else. */
    PlatformClock platformClock() {
        return platformClock;
    }

    /** Why the last connection was not trusted; empty once one was. */
    Optional<ConnectionFault> distrust() {
        return last.get();
    }

    <C, T> Reply<T> of(Supplier<@Nullable C> exchange, Function<C, T> meaning) {
        long asked = platformClock.now();
        try {
            C answer = exchange.get();
            last.set(Optional.empty());
            return answer == null || !ContractJson.complete(answer)
                    ? new Reply.NoAnswer<>(true,
                            "the answer lacks what the contract requires, or is about another submission")
                    : new Reply.Ok<>(meaning.apply(answer));
        } catch (RestClientResponseException e) {
            return ContractJson.read(e.getResponseBodyAsByteArray(), Problem.class)
                    .<Reply<T>>map(problem -> {
                        last.set(Optional.empty());
                        hear(asked, e, problem);
                        return refused(e, problem);
                    })
                    .orElseGet(() -> new Reply.NoAnswer<>(true,
                            "status " + e.getStatusCode().value() + " with an unreadable problem document"));
        } catch (Unconnectable e) {
            note(ConnectionFault.NOT_USABLE, String.valueOf(e.getMessage()));
            return new Reply.NoAnswer<>(false, String.valueOf(e.getMessage()));
        } catch (RestClientException e) {
            hangUpOn(e);
            return fault(e).<Reply<T>>map(fault -> {
                note(fault, fault.detail());
                return new Reply.NoAnswer<>(false, fault.detail());
            }).orElseGet(() -> new Reply.NoAnswer<>(!nothingLeft(e), detail(e)));
        }
    }

    /** What is no HTTP, or too much of it, the JDK's client (25) leaves open and unread: a descriptor for each. */
    private void hangUpOn(RestClientException e) {
        if (causes(e).anyMatch(ProtocolException.class::isInstance)) {
            connection.drop();
        }
    }

    /** A refused certificate that is past its end was refused for that: not every library's alert says so. */
    private Optional<ConnectionFault> fault(RestClientException e) {
        return ConnectionFault.of(e)
                .map(fault -> fault == ConnectionFault.OWN_REFUSED
                        && connection.paired().map(own -> own.expired(clock.instant())).orElse(false)
                                ? ConnectionFault.OWN_EXPIRED
                                : fault);
    }

    /** Staff are told once, not at every attempt. */
    private void note(ConnectionFault fault, String detail) {
        if (!last.getAndSet(Optional.of(fault)).equals(Optional.of(fault))) {
            Log.write(new LogEvent.ConnectionFailed(fault, Detail.of(detail)));
        }
    }

    private <T> Reply<T> refused(RestClientResponseException e, Problem problem) {
        return new Reply.Refused<>(e.getStatusCode().value(), problem.type().toString(),
                Optional.ofNullable(problem.detail()).orElse(problem.title()), problem.retryable(),
                retryAfter(Optional.ofNullable(e.getResponseHeaders())));
    }

    /** What a store on the way has kept (RFC 9111 §5.1) says when it was kept. */
    private void hear(long asked, RestClientResponseException e, Problem problem) {
        Optional.ofNullable(e.getResponseHeaders())
                .filter(headers -> problem.type().toString().startsWith(CONTRACT))
                .filter(headers -> !headers.containsHeader(HttpHeaders.AGE))
                .map(headers -> headers.getOrDefault(HttpHeaders.DATE, List.of()))
                .filter(dates -> dates.size() == 1)
                .flatMap(dates -> date(dates.getFirst()))
                .ifPresent(said -> platformClock.heard(asked, said));
    }

    /** RFC 9110 §10.2.3: seconds or a date. */
    private Optional<Duration> retryAfter(Optional<HttpHeaders> headers) {
        return headers.map(all -> all.getFirst(HttpHeaders.RETRY_AFTER))
                .flatMap(this::wait)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private Optional<Duration> wait(String text) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return date(text).map(at -> Duration.between(clock.instant(), at));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** No connection came about, so no byte of the request can have arrived. */
    private static boolean nothingLeft(RestClientException e) {
        return causes(e).anyMatch(cause -> cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    /** Names the deepest cause; messages of Spring's own would quote the answer, which may be personal. */
    private static String detail(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !(cause instanceof HttpTimeoutException)
                && !(cause instanceof AnswerGate.Unusable)) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case AnswerGate.Unusable ours -> String.valueOf(ours.getMessage());
            case IOException network -> network.getClass().getSimpleName() + ": " + network.getMessage();
            default -> cause.getClass().getSimpleName();
        };
    }
}
