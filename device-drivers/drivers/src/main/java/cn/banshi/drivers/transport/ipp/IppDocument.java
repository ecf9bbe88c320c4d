package cn.banshi.drivers.transport.ipp;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Supplier;

/** What follows a request. */
public sealed interface IppDocument {

    /** For operations without a document. */
    IppDocument NONE = new Whole(new byte[0]);

    /** Sent with its length. */
    record Whole(@SuppressWarnings("ArrayRecordComponent") byte[] bytes) implements IppDocument {}

    /**
     * Made while it is sent, and sent in pieces without a length (RFC 8010, section 4: printers of HTTP/1.1 take that).
     *
     * @param stream asked for a new one at each request; read on a thread of the web client
     */
    record Stream(Supplier<InputStream> stream) implements IppDocument {}

    /** As the web client sends it. */
    private BodyPublisher body() {
        return switch (this) {
            case Whole(byte[] bytes) -> BodyPublishers.ofByteArray(bytes);
            case Stream(Supplier<InputStream> stream) -> BodyPublishers.ofInputStream(stream);
        };
    }

    /** A request and the document behind it. */
    static BodyPublisher behind(byte[] request, IppDocument document) {
        return BodyPublishers.concat(BodyPublishers.ofByteArray(request), document.body());
    }
}
