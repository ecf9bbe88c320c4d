package cn.banshi.drivers.transport.ipp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Walks once over an answer before anything is made of it: every length lies inside, nothing is nested deeper and nothing
 * is more numerous than in any printer's answer. What decodes the answer afterwards recurses for each level and trusts the
 * lengths.
 */
final class IppBounds {

    /** Real answers stay below 3: media-col-database is a collection of collections. */
    private static final int DEEPEST = 8;
    /** Real answers stay below 3,000, of which most are members of media-col-database. */
    private static final int MOST_VALUES = 50_000;

    private static final int HEADER = 8;
    private static final int END_OF_ATTRIBUTES = 0x03;
    private static final int LAST_DELIMITER = 0x0F;
    private static final int BEGIN_COLLECTION = 0x34;
    private static final int END_COLLECTION = 0x37;

    private final ByteBuffer answer;
    private int depth;
    private int values;

    private IppBounds(byte[] answer) {
        this.answer = ByteBuffer.wrap(answer);
    }

    /** What is wrong; empty when the answer can be decoded. */
    static Optional<String> problem(byte[] answer) {
        IppBounds bounds = new IppBounds(answer);
        try {
            return bounds.walk();
        } catch (BufferUnderflowException end) {
            return Optional.of("it ends in the middle of an attribute");
        }
    }

    private Optional<String> walk() {
        skip(HEADER);
        while (true) {
            int tag = Byte.toUnsignedInt(answer.get());
            if (tag == END_OF_ATTRIBUTES) {
                return problem(depth != 0 || answer.hasRemaining(), "it goes on behind its end");
            }
            Optional<String> problem = tag <= LAST_DELIMITER ? problem(depth != 0, "a collection is not closed")
                    : value(tag);
            if (problem.isPresent()) {
                return problem;
            }
        }
    }

    private Optional<String> value(int tag) {
        skipText();
        skipText();
        depth += tag == BEGIN_COLLECTION ? 1 : tag == END_COLLECTION ? -1 : 0;
        values++;
        return problem(depth < 0, "a collection is closed that was not opened")
                .or(() -> problem(depth > DEEPEST, "it is nested too deeply"))
                .or(() -> problem(values > MOST_VALUES, "it has too many values"));
    }

    /** Lengths are signed (RFC 8010, section 3.1.4): none is longer than 32,767. */
    private void skipText() {
        skip(answer.getShort());
    }

    private void skip(int length) {
        if (length < 0 || length > answer.remaining()) {
            throw new BufferUnderflowException();
        }
        answer.position(answer.position() + length);
    }

    private static Optional<String> problem(boolean wrong, String what) {
        return wrong ? Optional.of(what) : Optional.empty();
    }
}
