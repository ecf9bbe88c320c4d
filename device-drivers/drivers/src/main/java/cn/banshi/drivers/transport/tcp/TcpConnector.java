package cn.banshi.drivers.transport.tcp;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Connector;
import cn.banshi.drivers.transport.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Opens a TCP connection; a device in the same hall answers within milliseconds, so the wait for it is short. */
public final class TcpConnector implements Connector<Transport> {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

    private final Address.Tcp address;

    public TcpConnector(Address.Tcp address) {
        this.address = address;
    }

    @Override
    public Connection<Transport> connect(Deadline deadline) {
        int limit = (int) Math.max(1, deadline.within(CONNECT_LIMIT).remaining().toMillis());
        InetSocketAddress peer = new InetSocketAddress(address.host(), address.port());
        if (peer.isUnresolved()) {
            return refused("tcp.unknown-host", "host " + address.host() + " is not known; correct the address");
        }
        try {
            return open(peer, limit);
        } catch (SocketTimeoutException silent) {
            return refused("tcp.silent", address.target() + " did not answer within " + limit + " ms");
        } catch (UnknownHostException unknown) {
            return refused("tcp.unknown-host", "host " + address.host() + " is not known; correct the address");
        } catch (IOException refused) {
            return refused("tcp.refused", address.target() + " could not be reached: " + refused.getMessage());
        }
    }

    private static Connection<Transport> open(InetSocketAddress peer, int limitMs) throws IOException {
        SocketChannel channel = SocketChannel.open();
        boolean opened = false;
        try {
            Socket socket = channel.socket();
            socket.connect(peer, limitMs);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            TcpTransport transport = new TcpTransport(channel);
            opened = true;
            return new Connection.Open<>(transport);
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private static Connection<Transport> refused(String code, String detail) {
        return new Connection.Refused<>(new Failure(Cause.NOT_READY, code, detail));
    }
}
