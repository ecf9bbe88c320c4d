package cn.banshi.simulators.replay;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of a recorded conversation.
 *
 * @param host what the host sends; empty where the device speaks first
 * @param device what the device answers; empty where it says nothing before the host goes on
 * @param line of the recording where the turn begins, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Turn(byte[] host, byte[] device, int line) {

    private static final Pattern STEP = Pattern.compile("\\+\\d+\\.\\d{6} ([<>])((?: [0-9A-F]{2})+)");

    /**
     * @param lines of a recording behind its head
     * @return empty when one of them is none of a recording; then {@code wrong} holds its number
     */
    static Optional<List<Turn>> of(List<String> lines, int firstLine, List<Integer> wrong) {
        List<Turn> turns = new ArrayList<>();
        var host = new ByteArrayOutputStream();
        var device = new ByteArrayOutputStream();
        int begun = firstLine;
        for (int i = 0; i < lines.size(); i++) {
            Matcher step = STEP.matcher(lines.get(i));
            if (lines.get(i).startsWith("#")) {
                continue;
            }
            if (!step.matches()) {
                wrong.add(firstLine + i);
                return Optional.empty();
            }
            boolean fromHost = step.group(1).equals(">");
            if (fromHost && device.size() > 0) {
                turns.add(new Turn(host.toByteArray(), device.toByteArray(), begun));
                host.reset();
                device.reset();
            }
            begun = host.size() + device.size() == 0 ? firstLine + i : begun;
            (fromHost ? host : device).writeBytes(HexFormat.ofDelimiter(" ").parseHex(step.group(2).strip()));
        }
        turns.add(new Turn(host.toByteArray(), device.toByteArray(), begun));
        return Optional.of(turns);
    }
}
