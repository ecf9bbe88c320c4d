package cn.banshi.simulators.modbus;

import cn.banshi.simulators.pty.SerialPeer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Boards 1 and 2 on one line, each with 16 coils, 16 inputs and 8 registers. */
public final class BoardSimulator extends SerialPeer<BoardOccasion, BoardFault> {

    private static final int REQUEST = 8;
    private static final byte[] NOISE = {0x00, (byte) 0xFF, 0x00};

    private final Map<Integer, Board> boards = Map.of(1, new Board(), 2, new Board());
    private byte[] heard = new byte[0];

    /** @param device the path under which hosts find the line; a symbolic link is created there */
    public BoardSimulator(Path device) {
        super(device, "boards");
        start();
    }

    /** Whether a coil of board 1 is switched on. */
    public boolean coil(int number) {
        return coil(1, number);
    }

    public boolean coil(int unit, int number) {
        return board(unit).coil(number);
    }

    /** How often a coil of board 1 has changed. */
    public int switched(int number) {
        return board(1).switched(number);
    }

    /** Closes or opens the contact at an input of board 1. */
    public void input(int number, boolean closed) {
        board(1).input(number, closed);
    }

    /** @param value of a register of board 1, 0 to 65,535 */
    public void register(int number, int value) {
        board(1).register(number, value);
    }

    private Board board(int unit) {
        return Optional.ofNullable(boards.get(unit)).orElseThrow();
    }

    @Override
    protected void hear(byte[] bytes, int count) {
        int before = heard.length;
        heard = Arrays.copyOf(heard, before + count);
        System.arraycopy(bytes, 0, heard, before, count);
        while (heard.length >= REQUEST) {
            byte[] request = Arrays.copyOf(heard, REQUEST);
            boolean right = checksum(request, REQUEST - 2) == (request[6] & 0xFF) + 256 * (request[7] & 0xFF);
            heard = Arrays.copyOfRange(heard, right ? REQUEST : 1, heard.length);
            if (right) {
                answer(request);
            }
        }
    }

    private void answer(byte[] request) {
        @Nullable Board board = boards.get(request[0] & 0xFF);
        if (board == null) {
            return; // the question is for somebody else on the line
        }
        int function = request[1];
        Optional<BoardFault> fault = faults().take(function >= 5 ? BoardOccasion.WRITE : BoardOccasion.READ);
        if (fault.isPresent() && fault.get() instanceof BoardFault.Refusal(int code)) {
            send(frame(request[0], Board.refusal(function, code)));
            return;
        }
        boolean dead = fault.equals(Optional.of(BoardFault.Line.ECHO_ONLY));
        boolean stuck = dead || fault.equals(Optional.of(BoardFault.Line.STUCK));
        byte[] frame = frame(request[0], board.answer(function, word(request, 2), word(request, 4), stuck));
        fault.ifPresentOrElse(each -> spoil((BoardFault.Line) each, request, frame), () -> send(frame));
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF);
    }

    private void spoil(BoardFault.Line fault, byte[] request, byte[] frame) {
        switch (fault) {
            case SILENT -> {
            }
            case BAD_CHECKSUM -> {
                frame[frame.length - 1] ^= 0x55;
                send(frame);
            }
            case CUT_SHORT -> send(Arrays.copyOf(frame, frame.length - 2));
            case NOISE -> {
                send(NOISE);
                send(frame);
            }
            case ECHO -> {
                send(request);
                send(frame);
            }
            case ECHO_ONLY -> send(request);
            case OTHER_BOARD -> send(frame(3, Arrays.copyOfRange(frame, 1, frame.length - 2)));
            case UNPLUGGED -> {
                send(Arrays.copyOf(frame, 3));
                unplug();
            }
            case STUCK -> send(frame);
        }
    }

    private static byte[] frame(int unit, byte[] body) {
        byte[] frame = new byte[body.length + 3];
        frame[0] = (byte) unit;
        System.arraycopy(body, 0, frame, 1, body.length);
        int sum = checksum(frame, body.length + 1);
        frame[body.length + 1] = (byte) sum;
        frame[body.length + 2] = (byte) (sum / 256);
        return frame;
    }

    /** Division of the message by x^16 + x^15 + x^2 + 1, bit by bit, lowest bit first. */
    private static int checksum(byte[] bytes, int count) {
        int rest = 0xFFFF;
        for (int bit = 0; bit < count * 8; bit++) {
            boolean one = (bytes[bit / 8] >> (bit % 8) & 1) == 1;
            boolean out = rest % 2 == 1;
            rest = rest / 2;
            rest = one == out ? rest : rest ^ 0b1010_0000_0000_0001;
        }
        return rest;
    }
}
