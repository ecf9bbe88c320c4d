package cn.banshi.sandbox.backend.contract;

import java.util.Optional;

/** What goes over the wire, as far as the contract speaks about it. */
public final class Message {

    private Message() {}

    /** Values by name; names of headers are looked up without regard to case. */
    @FunctionalInterface
    public interface Values {

        Optional<String> value(String name);
    }

    /** @param path below the server's address */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    public record Request(String path, Values headers, Values query, byte[] body) {}

    /** @param contentType empty when there is none */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    public record Answer(int status, String contentType, byte[] body) {}
}
