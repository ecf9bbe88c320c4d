package cn.banshi.drivers.transport.ipp;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Connector;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;

/**
 * Makes the web client for a printer. Sends nothing: whether somebody stands at the address shows at the first request.
 */
public final class IppConnector implements Connector<IppLink> {

    /** A printer in the same hall answers within milliseconds. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

    private final Address.Ipp address;

    public IppConnector(Address.Ipp address) {
        this.address = address;
    }

    @Override
    public Connection<IppLink> connect(Deadline deadline) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // printers close the connection at an upgrade to HTTP/2
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT_LIMIT);
        if (address.certificate().isPresent()) {
            Path file = address.certificate().get();
            try {
                client.sslContext(PinnedCertificate.context(file));
            } catch (IOException | GeneralSecurityException unreadable) {
                return new Connection.Refused<>(new Failure(Cause.UNSUPPORTED, "ipp.certificate-file",
                        "document printer: " + file + " holds no certificate that can be read; store the printer's own"
                                + " there as PEM"));
            }
        }
        return new Connection.Open<>(new IppLink(address, client.build()));
    }
}
