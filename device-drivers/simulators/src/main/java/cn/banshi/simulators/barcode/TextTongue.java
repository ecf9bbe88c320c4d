package cn.banshi.simulators.barcode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plain text and CR: of a reader that always looks, of Honeywell's and of Newland's. */
final class TextTongue implements Tongue {

    private static final String NEWLAND = "~\u00010000#";

    /** Who made it. */
    enum Maker {
        NONE, HONEYWELL, NEWLAND
    }

    private final Maker maker;
    private final StringBuilder heard = new StringBuilder();
    private final List<byte[]> due = new ArrayList<>();
    private boolean triggered;

    TextTongue(Maker maker) {
        this.maker = maker;
    }

    @Override
    public List<byte[]> hear(byte[] bytes, int count, boolean refusing) {
        heard.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
        return switch (maker) {
            case NONE -> List.of();
            case HONEYWELL -> honeywell(refusing);
            case NEWLAND -> newland(refusing);
        };
    }

    private List<byte[]> honeywell(boolean refusing) {
        List<byte[]> answers = new ArrayList<>();
        for (String command = command("\r", "."); !command.isEmpty(); command = command("\r", ".")) {
            switch (command) {
                case "\u0016T\r" -> triggered = !refusing;
                case "\u0016U\r" -> triggered = false;
                case "TERMID?." -> answers.add(latin("TERMID130" + (refusing ? '\u0005' : '\u0006') + "."));
                default -> {
                }
            }
        }
        return answers;
    }

    private List<byte[]> newland(boolean refusing) {
        List<byte[]> answers = new ArrayList<>();
        for (String command = command("\u0003"); !command.isEmpty(); command = command("\u0003")) {
            if (command.startsWith(NEWLAND)) {
                String tag = command.substring(NEWLAND.length(), command.length() - 2);
                triggered |= tag.equals("SCNTRG1") && !refusing;
                String value = tag.endsWith("*") ? tag.substring(0, tag.length() - 1) + "1" : tag;
                answers.add(latin("\u0002\u00010000#" + value + (refusing ? '\u0015' : '\u0006') + ";\u0003"));
            }
        }
        return answers;
    }

    /** Takes the next command that one of {@code ends} ends; the menu prefix SYN M CR is one of its own. */
    private String command(String... ends) {
        int end = Arrays.stream(ends).mapToInt(heard::indexOf).filter(at -> at >= 0).min().orElse(-1);
        String command = heard.substring(0, end + 1);
        heard.delete(0, end + 1);
        return command;
    }

    @Override
    public boolean looking() {
        return maker == Maker.NONE || triggered;
    }

    @Override
    public void read(SimulatedCode code) {
        triggered = false;
        byte[] text = Arrays.copyOf(code.content(), code.content().length + 1);
        text[text.length - 1] = '\r';
        due.add(text);
    }

    @Override
    public List<byte[]> due() {
        List<byte[]> now = List.copyOf(due);
        due.clear();
        return now;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
