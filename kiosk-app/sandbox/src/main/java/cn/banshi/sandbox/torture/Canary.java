package cn.banshi.sandbox.torture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Something of a citizen that can be recognised wherever it turns up.
 *
 * @param what it is, such as {@code name}: reports say this, never the value
 * @param forms the bytes it may be written in
 */
record Canary(String what, List<Form> forms) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Long enough that chance does not write it, short enough for a piece of a photo to be noticed. */
    private static final int PIECE = 16;

    /** @param encoding for the report */
    @SuppressWarnings("ArrayRecordComponent") // compared by the searcher, byte for byte
    record Form(String encoding, byte[] bytes) {}

    static Canary text(String what, String value) {
        var forms = new ArrayList<Form>();
        add(forms, "UTF-8", value.getBytes(StandardCharsets.UTF_8));
        add(forms, "UTF-16LE", value.getBytes(StandardCharsets.UTF_16LE));
        add(forms, "UTF-16BE", value.getBytes(StandardCharsets.UTF_16BE));
        add(forms, "GB18030", value.getBytes(GB18030));
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        addBase64(forms, utf8);
        add(forms, "hex", HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
        add(forms, "\\u", escaped(value).getBytes(StandardCharsets.US_ASCII));
        return new Canary(what, forms);
    }

    /** Every piece of it counts, also on its way through base64. */
    static Canary bytes(String what, byte[] value) {
        var forms = new ArrayList<Form>();
        for (int at = 0; at + PIECE <= value.length; at += 64) {
            byte[] piece = Arrays.copyOfRange(value, at, at + PIECE);
            add(forms, "raw", piece);
            addBase64(forms, piece);
            add(forms, "hex", HexFormat.of().formatHex(piece).getBytes(StandardCharsets.US_ASCII));
        }
        return new Canary(what, forms);
    }

    private static void add(List<Form> forms, String encoding, byte[] bytes) {
        if (forms.stream().noneMatch(form -> Arrays.equals(form.bytes, bytes))) {
            forms.add(new Form(encoding, bytes));
        }
    }

    /** Base64 of a text that begins anywhere in a longer one: three ways, less the ends that its neighbours decide. */
    private static void addBase64(List<Form> forms, byte[] value) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + value.length];
            System.arraycopy(value, 0, shifted, before, value.length);
            byte[] text = Base64.getEncoder().withoutPadding().encode(shifted);
            int first = before == 0 ? 0 : before + 1;
            int last = shifted.length * 8 / 6;
            add(forms, "base64", Arrays.copyOfRange(text, first, last));
        }
    }

    private static String escaped(String value) {
        var text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(c < 0x80 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return text.toString();
    }
}
