package cn.banshi.simulators.replay;

import cn.banshi.simulators.pty.SerialPeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A device that plays a recording in lockstep: it answers a turn when the host has sent exactly the bytes of that turn, at
 * the pace of the wire and without the pauses of the recording. Where the host sends anything else, it falls silent and
 * says where they parted.
 */
public final class Replay extends SerialPeer<Object, Object> {

    private static final String HEAD = "# banshi recording 1";
    private static final String BAUD = "# baud ";
    private static final int USUAL_BAUD = 115_200;

    private final List<Turn> turns;
    private final int baud;
    private byte[] heard = new byte[0];
    private int at;
    private volatile String where;

    /** Outcome of {@link #open}. */
    public sealed interface Opened {

        record Ready(Replay replay) implements Opened {}

        /** @param problem the file, its line, and what is wrong */
        record Unusable(String problem) implements Opened {}
    }

    private Replay(Path device, List<Turn> turns, int baud) {
        super(device, "replay");
        this.turns = turns;
        this.baud = baud;
        this.where = "at the beginning";
        start();
    }

    /**
     * @param device the path under which hosts find it; a symbolic link is created there
     * @param recording as {@code banshi devices … --record} leaves it
     */
    public static Opened open(Path device, Path recording) {
        List<String> lines;
        try {
            lines = Files.readAllLines(recording);
        } catch (IOException unreadable) {
            return new Opened.Unusable(recording + " cannot be read: " + unreadable);
        }
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            return new Opened.Unusable(recording + ":1: is no recording; it does not begin with '" + HEAD + "'");
        }
        List<Integer> wrong = new ArrayList<>();
        Optional<List<Turn>> turns = Turn.of(lines.subList(1, lines.size()), 2, wrong);
        return turns.<Opened>map(known -> new Opened.Ready(new Replay(device, known, baud(lines))))
                .orElseGet(() -> new Opened.Unusable(recording + ":" + wrong.getFirst()
                        + ": is no step; write for example '+0.000100 > AA 55'"));
    }

    private static int baud(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches(BAUD + "\\d{3,7}"))
                .findFirst()
                .map(line -> Integer.parseInt(line.substring(BAUD.length())))
                .orElse(USUAL_BAUD);
    }

    /** The line speed of the recording, bits per second; 115200 where it had none. */
    public int baud() {
        return baud;
    }

    /** How far it has come, or where host and recording parted. */
    public String where() {
        return where;
    }

    /** Whether everything was said as recorded. */
    public boolean over() {
        return where.equals("over");
    }

    @Override
    protected void hear(byte[] bytes, int count) {
        int before = heard.length;
        heard = Arrays.copyOf(heard, before + count);
        System.arraycopy(bytes, 0, heard, before, count);
        while (at < turns.size() && parted().isEmpty() && heard.length >= turns.get(at).host().length) {
            Turn turn = turns.get(at);
            heard = Arrays.copyOfRange(heard, turn.host().length, heard.length);
            at++;
            where = at == turns.size() ? "over" : "before line " + turns.get(at).line();
            send(turn.device());
        }
        parted().ifPresent(difference -> where = difference);
    }

    /** What the host sent that the recording has not. */
    private Optional<String> parted() {
        byte[] due = at < turns.size() ? turns.get(at).host() : new byte[0];
        int common = Math.min(due.length, heard.length);
        boolean same = Arrays.equals(due, 0, common, heard, 0, common) && (at < turns.size() || heard.length == 0);
        return same
                ? Optional.empty()
                : Optional.of("the host parted from the recording at line "
                        + (at < turns.size() ? turns.get(at).line() : turns.getLast().line()) + ": it sent "
                        + hex(heard) + " in place of " + hex(due));
    }

    private static String hex(byte[] bytes) {
        return bytes.length == 0 ? "nothing" : HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }
}
