package cn.banshi.core.backend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Lets through only what is a whole answer of the contract: 2xx, or a problem document, read to its end and not too
 * long. Redirects, portals' pages and gateways' error pages say nothing about a submission, so they stop here.
 */
final class AnswerGate implements ClientHttpRequestInterceptor {

    /** Longest answer, 1 MiB: the whole catalogue is a third of it. */
    static final int MAX_BYTES = 1 << 20;

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().set("traceparent", traceparent());
        // The body is closed before the response, whose own closing would first read all that a flood still has to say.
        try (ClientHttpResponse response = execution.execute(request, body);
                InputStream answer = response.getBody()) {
            HttpStatusCode status = response.getStatusCode();
            MediaType type = type(response);
            if (!status.is2xxSuccessful() && !MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type)) {
                throw new Unusable("status " + status.value() + " with " + (type == null ? "no type" : type)
                        + " is no answer of the contract; something stands between terminal and backend");
            }
            return new Whole(status, response.getStatusText(), response.getHeaders(), whole(answer));
        }
    }

    private static @Nullable MediaType type(ClientHttpResponse response) throws Unusable {
        try {
            return response.getHeaders().getContentType();
        } catch (InvalidMediaTypeException none) {
            throw new Unusable("the answer's type is none");
        }
    }

    private static byte[] whole(InputStream body) throws IOException {
        byte[] answer;
        try {
            answer = body.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new Unusable("the answer broke off or took too long", e);
        }
        if (answer.length > MAX_BYTES) {
            throw new Unusable("the answer is longer than " + MAX_BYTES + " bytes");
        }
        return answer;
    }

    /** W3C Trace Context, version 00, sampled; it names the request, not the citizen. */
    private static String traceparent() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return String.format(Locale.ROOT, "00-%016x%016x-%016x-01", random.nextLong() | 1, random.nextLong(),
                random.nextLong() | 1);
    }

    /** Something answered, but not the contract. */
    static final class Unusable extends IOException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }

        Unusable(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** An answer that is in memory already. */
    private record Whole(HttpStatusCode status, String statusText, HttpHeaders headers,
            @SuppressWarnings("ArrayRecordComponent") byte[] answer) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public String getStatusText() {
            return statusText;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(answer);
        }

        @Override
        public void close() {
            // nothing is open any more
        }
    }
}
