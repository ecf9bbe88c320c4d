package cn.banshi.vision.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Messages on a pair of byte streams: a head of ten bytes, then the body.
 *
 * <pre>
 * 1 byte    version, {@value #VERSION}; both ends come from one build, so another one means that bytes were lost
 * 1 byte    kind of message, see {@link RequestCodec} and {@link AnswerCodec}
 * 4 bytes   sequence number of the request, big endian; an answer repeats it
 * 4 bytes   length of the body, big endian, at most {@value #LONGEST_BODY}
 * </pre>
 *
 * <p>Not thread-safe in one direction; one thread may send while another receives.
 */
public final class Pipe {

    /** Raised with every change of the messages. */
    static final int VERSION = 1;

    /** Two photographs of 8 MiB. */
    static final int LONGEST_BODY = 16 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;

    public Pipe(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /**
     * One message.
     *
     * @param kind first byte of its meaning
     * @param body the rest of it
     */
    @SuppressWarnings("ArrayRecordComponent") // a picture on its way
    record Message(int kind, byte[] body) {}

    /**
     * A message and the number it came under.
     *
     * @param sequence number of the request
     */
    public record Numbered<M>(int sequence, M message) {}

    /** @throws IOException when the other end is gone */
    public void send(int sequence, Request request) throws IOException {
        send(sequence, RequestCodec.encode(request));
    }

    /** @throws IOException when the other end is gone */
    public void send(int sequence, Answer answer) throws IOException {
        send(sequence, AnswerCodec.encode(answer));
    }

    /** @throws IOException when the other end is gone or does not keep to the protocol */
    public Numbered<Request> receiveRequest() throws IOException {
        Numbered<Message> next = receive();
        return new Numbered<>(next.sequence(), RequestCodec.decode(next.message()));
    }

    /** @throws IOException when the other end is gone or does not keep to the protocol */
    public Numbered<Answer> receiveAnswer() throws IOException {
        Numbered<Message> next = receive();
        return new Numbered<>(next.sequence(), AnswerCodec.decode(next.message()));
    }

    private void send(int sequence, Message message) throws IOException {
        if (message.body().length > LONGEST_BODY) {
            throw new IOException(
                    "a message of " + message.body().length + " bytes is longer than the protocol allows");
        }
        out.writeByte(VERSION);
        out.writeByte(message.kind());
        out.writeInt(sequence);
        out.writeInt(message.body().length);
        out.write(message.body());
        out.flush();
    }

    private Numbered<Message> receive() throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("version " + version + " instead of " + VERSION);
        }
        int kind = in.readUnsignedByte();
        int sequence = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > LONGEST_BODY) {
            throw new IOException("a body of " + length + " bytes");
        }
        // grows with what really comes: a length alone must not take the memory
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("ended inside a message");
        }
        return new Numbered<>(sequence, new Message(kind, body));
    }
}
