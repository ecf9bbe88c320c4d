package cn.banshi.simulators.barcode;

import java.util.List;
import java.util.Optional;

/** How one maker's readers talk. Used by the simulator's thread alone. */
interface Tongue {

    /**
     * Takes what the host sent.
     *
     * @param refusing whether commands are refused
     * @return what to say to it, in order
     */
    List<byte[]> hear(byte[] bytes, int count, boolean refusing);

    /** Whether it looks for a code now. */
    boolean looking();

    /** It found a code and sends it; what is still due comes from {@link #due}. */
    void read(SimulatedCode code);

    /** The next piece of a code that may be sent now; empty when there is none. */
    List<byte[]> due();

    /** The same piece once more, as it is repeated. */
    default byte[] again(byte[] piece) {
        return piece;
    }

    /** What it tells the bus of its reports; empty for one that is no HID device. */
    default Optional<HidReports> reports() {
        return Optional.empty();
    }
}
