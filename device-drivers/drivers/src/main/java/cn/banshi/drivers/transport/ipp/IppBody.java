package cn.banshi.drivers.transport.ipp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * Takes an answer's body up to a limit and hangs up behind it, and takes none at all of an answer that is not IPP: a web
 * page or an endless stream ends the exchange at once.
 */
final class IppBody implements BodySubscriber<byte[]> {

    /** Real answers stay below 300 kB, also from printers that send everything, whatever is asked for. */
    static final int LONGEST = 1 << 20;

    static final String TYPE = "application/ipp";

    private final boolean wanted;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Subscription subscription = NONE;

    private static final Subscription NONE = new Subscription() {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
    };

    IppBody(ResponseInfo head) {
        wanted = head.statusCode() == 200 && isIpp(head.headers().firstValue("content-type").orElse(""));
    }

    /** The body went beyond the limit. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Parameters behind a semicolon say nothing about IPP, and case does not count (RFC 9110, section 8.3.1). */
    static boolean isIpp(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().equalsIgnoreCase(TYPE);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription now) {
        subscription = now;
        if (wanted) {
            now.request(Long.MAX_VALUE);
        } else {
            now.cancel();
            body.complete(new byte[0]);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        for (ByteBuffer piece : pieces) {
            if (bytes.size() + piece.remaining() > LONGEST) {
                subscription.cancel();
                body.completeExceptionally(new TooLong());
                return;
            }
            byte[] some = new byte[piece.remaining()];
            piece.get(some);
            bytes.writeBytes(some);
        }
    }

    @Override
    public void onError(Throwable broken) {
        body.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
