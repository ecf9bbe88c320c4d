package cn.banshi.simulators.ipp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request as a printer reads it (RFC 8010, section 3). */
final class Heard {

    private static final int END = 0x03;
    private static final int FIRST_VALUE = 0x10;
    private static final int INTEGER = 0x21;
    private static final int BOOLEAN = 0x22;

    private final IppOrder order;
    private final int id;
    private final Map<String, List<String>> attributes;
    private final byte[] document;

    private Heard(IppOrder order, int id, Map<String, List<String>> attributes, byte[] document) {
        this.order = order;
        this.id = id;
        this.attributes = attributes;
        this.document = document;
    }

    static Heard of(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        bytes.getShort(); // version: every one is understood
        IppOrder order = IppOrder.of(bytes.getShort());
        int id = bytes.getInt();
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        String name = "";
        for (int tag = bytes.get(); tag != END; tag = bytes.get()) {
            if (tag >= FIRST_VALUE) {
                String next = new String(piece(bytes), StandardCharsets.UTF_8);
                name = next.isEmpty() ? name : next;
                attributes.computeIfAbsent(name, first -> new ArrayList<>()).add(text(tag, piece(bytes)));
            }
        }
        byte[] document = new byte[bytes.remaining()];
        bytes.get(document);
        return new Heard(order, id, attributes, document);
    }

    private static byte[] piece(ByteBuffer bytes) {
        byte[] piece = new byte[bytes.getShort()];
        bytes.get(piece);
        return piece;
    }

    private static String text(int tag, byte[] value) {
        return switch (tag) {
            case INTEGER -> String.valueOf(ByteBuffer.wrap(value).getInt());
            case BOOLEAN -> String.valueOf(value[0] != 0);
            default -> new String(value, StandardCharsets.UTF_8);
        };
    }

    IppOrder order() {
        return order;
    }

    /** To be repeated in the answer. */
    int id() {
        return id;
    }

    /** What follows the attributes. */
    byte[] document() {
        return document;
    }

    /** The first value of an attribute of any group, numbers in digits; empty when there is none. */
    String first(String name) {
        List<String> values = attributes.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    int job() {
        String number = first("job-id");
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }
}
