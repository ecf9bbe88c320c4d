package cn.banshi.drivers.transport.ipp;

import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.ipp.IppLink.Exchange.Unanswered;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What a request without an answer in IPP means: for staff in words, and whether the printer may have acted upon it. */
final class IppFault {

    private IppFault() {}

    /** A request that ended in an exception of the web client. */
    static Unanswered of(Address.Ipp address, @Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException unknown -> {
                    return unknownHost(address);
                }
                case UnresolvedAddressException unknown -> {
                    return unknownHost(address);
                }
                case ConnectException refused -> {
                    return unreachable(address, "ipp.unreachable", "could not be reached; check power and network");
                }
                case HttpConnectTimeoutException silent -> {
                    return unreachable(address, "ipp.unreachable", "could not be reached; check power and network");
                }
                case SSLException certificate -> {
                    return new Unanswered(protocol(address, "ipp.certificate",
                            "is not who it should be, or speaks no TLS: " + certificate.getMessage()), false);
                }
                case IppBody.TooLong endless -> {
                    return new Unanswered(protocol(address, "ipp.too-long",
                            "sent an answer of more than " + IppBody.LONGEST + " bytes"), true);
                }
                case ProtocolException malformed -> {
                    return new Unanswered(protocol(address, "ipp.http", "does not speak HTTP"), true);
                }
                default -> {
                    // a wrapper, or a line that broke: said below
                }
            }
        }
        return new Unanswered(new Failure(Cause.NOT_READY, "ipp.lost",
                "document printer: the connection to " + address.target() + " broke before the answer"), true);
    }

    /** A status below 500 is a refusal of the request itself; behind the others a gateway may have passed it on. */
    static Unanswered ofStatus(Address.Ipp address, int status) {
        String cure = switch (status) {
            case 401, 403 -> "let this terminal print without a password";
            case 404 -> "correct the path, usually /ipp/print";
            case 426 -> "write ipps:// in place of ipp://";
            default -> "look at the printer's own page";
        };
        return new Unanswered(protocol(address, "ipp.http-" + status, "answers HTTP " + status + "; " + cure),
                status >= 500 || status < 300);
    }

    static Failure protocol(Address.Ipp address, String code, String what) {
        return new Failure(Cause.PROTOCOL_ERROR, code, "document printer: " + address.target() + " " + what);
    }

    private static Unanswered unknownHost(Address.Ipp address) {
        return unreachable(address, "ipp.unknown-host", "is no known host; correct the address");
    }

    private static Unanswered unreachable(Address.Ipp address, String code, String what) {
        return new Unanswered(new Failure(Cause.NOT_READY, code, "document printer: " + address.target() + " " + what),
                false);
    }
}
