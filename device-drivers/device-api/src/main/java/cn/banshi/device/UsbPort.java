package cn.banshi.device;

/** The USB port a device hangs on, as far as the kernel lets us switch it. */
public interface UsbPort {

    /**
     * Takes the device off the bus and lets it come back, as if its plug had been pulled and put in again. Other devices
     * on the same hub stay.
     *
     * @param deadline when the device must be back
     */
    Reset reset(Deadline deadline);

    /** Outcome of {@link #reset}. */
    sealed interface Reset {

        /** It went and its node is there again. */
        record Done() implements Reset {}

        /**
         * Nothing was touched.
         *
         * @param why for staff: no USB device, no right to switch it, another program uses it
         */
        record Impossible(String why) implements Reset {}

        /** @param why for staff: it went and did not come back before the deadline */
        record NotBack(String why) implements Reset {}
    }
}
