package cn.banshi.simulators.barcode;

import java.util.ArrayList;
import java.util.List;

/** A reader that no command reaches and that looks all the time. */
abstract class AlwaysLooking implements Tongue {

    private final List<byte[]> due = new ArrayList<>();

    final void send(byte[] piece) {
        due.add(piece);
    }

    @Override
    public final List<byte[]> hear(byte[] bytes, int count, boolean refusing) {
        return List.of();
    }

    @Override
    public final boolean looking() {
        return true;
    }

    @Override
    public final List<byte[]> due() {
        List<byte[]> now = List.copyOf(due);
        due.clear();
        return now;
    }
}
