package cn.banshi.sandbox.backend.gateway;

import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.DistinguishedNames;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.Tls;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509TrustManager;

/**
 * A port on 127.0.0.1 that speaks TLS 1.3 of one suite and hands the bytes to the plain port behind it. A client may show a
 * certificate; one that is shown must be good. Thread-safe.
 */
public final class Gateway implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final int WAITING = 100;

    private final Suite suite;
    private final SSLContext context;
    private final IntSupplier behind;
    private final Peers peers;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private Optional<ServerSocket> listening = Optional.empty();
    private int port;

    /**
     * @param port 0 lets the system choose
     * @param behind the plain port
     */
    public Gateway(Identity identity, int port, IntSupplier behind, Peers peers) {
        this.suite = identity.suite();
        this.context = Tls.context(suite, identity.trust(), Optional.of(identity.shown()));
        this.port = port;
        this.behind = behind;
        this.peers = peers;
    }

    /** What the door shows, and whom it believes. */
    public record Identity(Suite suite, Credential shown, X509TrustManager trust) {}

    /** Listens, if it does not yet; always on the same port once one was chosen. */
    public synchronized void open() {
        if (listening.isPresent()) {
            return;
        }
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
            port = socket.getLocalPort();
            listening = Optional.of(socket);
            Thread.ofVirtual().name("gateway").start(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be opened", e);
        }
    }

    public synchronized int port() {
        return port;
    }

    /** Nobody listens any more, and every connection is cut. */
    @Override
    public synchronized void close() {
        listening.ifPresent(Gateway::shut);
        listening = Optional.empty();
        guests.forEach(Gateway::shut);
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket guest = socket.accept();
                Thread.ofVirtual().start(() -> receive(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void receive(Socket guest) {
        guests.add(guest);
        try (guest) {
            SSLSocket door = handshake(guest);
            serve(guest, door);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.DEBUG, "gateway {0}: {1}", suite.word(), failed.getMessage());
        } finally {
            guests.remove(guest);
        }
    }

    private SSLSocket handshake(Socket guest) throws IOException {
        guest.setSoTimeout((int) HANDSHAKE.toMillis());
        // Not closed with the encryption: a refused guest shall hear why.
        SSLSocket door = (SSLSocket) context.getSocketFactory()
                .createSocket(guest, "localhost", guest.getPort(), false);
        SSLParameters parameters = Tls.parameters(suite);
        parameters.setWantClientAuth(true);
        door.setUseClientMode(false);
        door.setSSLParameters(parameters);
        try {
            door.startHandshake();
        } catch (IOException refused) {
            hearOut(guest);
            throw refused;
        }
        guest.setSoTimeout(0);
        return door;
    }

    private void serve(Socket guest, SSLSocket door) throws IOException {
        try (Socket inside = new Socket(InetAddress.getLoopbackAddress(), behind.getAsInt())) {
            int seat = inside.getLocalPort();
            peers.seat(seat, name(door.getSession()));
            List<Socket> ends = List.of(guest, inside);
            Thread answers = Thread.ofVirtual().start(() -> carry(inside, door, ends));
            carry(door, inside, ends);
            answers.join();
            peers.leave(seat);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until either end has had enough; then both have. */
    private static void carry(Socket from, Socket to, List<Socket> ends) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "gateway: {0}", gone.getMessage());
        } finally {
            ends.forEach(Gateway::shut);
        }
    }

    /** Closing over unread bytes would reset the connection, and the alert that says why would be lost. */
    private static void hearOut(Socket guest) throws IOException {
        guest.shutdownOutput();
        guest.setSoTimeout((int) LAST_WORDS.toMillis());
        guest.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static void shut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "gateway: {0}", gone.getMessage());
        }
    }

    private static Optional<String> name(SSLSession session) {
        try {
            return DistinguishedNames.commonName((X509Certificate) session.getPeerCertificates()[0]);
        } catch (SSLPeerUnverifiedException none) {
            return Optional.empty();
        }
    }
}
