package cn.banshi.core.backend;

import cn.banshi.contract.model.Problem;
import cn.banshi.core.backend.Backend.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
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

    private final InstantSource clock;

    Replies(InstantSource clock) {
        this.clock = clock;
    }

    <C, T> Reply<T> of(Supplier<@Nullable C> exchange, Function<C, T> meaning) {
        try {
            C answer = exchange.get();
            return answer == null || !ContractJson.complete(answer)
                    ? new Reply.NoAnswer<>(true,
                            "the answer lacks what the contract requires, or is about another submission")
                    : new Reply.Ok<>(meaning.apply(answer));
        } catch (RestClientResponseException e) {
            return ContractJson.read(e.getResponseBodyAsByteArray(), Problem.class)
                    .<Reply<T>>map(problem -> refused(e, problem))
                    .orElseGet(() -> new Reply.NoAnswer<>(true,
                            "status " + e.getStatusCode().value() + " with an unreadable problem document"));
        } catch (RestClientException e) {
            return new Reply.NoAnswer<>(!nothingLeft(e), detail(e));
        }
    }

    private <T> Reply<T> refused(RestClientResponseException e, Problem problem) {
        return new Reply.Refused<>(e.getStatusCode().value(), problem.type().toString(),
                Optional.ofNullable(problem.detail()).orElse(problem.title()), problem.retryable(),
                retryAfter(Optional.ofNullable(e.getResponseHeaders())));
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
        try {
            Instant at = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return Optional.of(Duration.between(clock.instant(), at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** No connection came about, so no byte of the request can have arrived. */
    private static boolean nothingLeft(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
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
