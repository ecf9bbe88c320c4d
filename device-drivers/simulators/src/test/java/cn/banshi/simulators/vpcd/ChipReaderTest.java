package cn.banshi.simulators.vpcd;

import cn.banshi.device.smartcard.SmartCardReader;
import cn.banshi.simulators.Faults;

/** The reader in software keeps what real ones keep. */
class ChipReaderTest extends SmartCardReaderContract {

    private final ChipReader reader = new ChipReader();

    @Override
    SmartCardReader reader() {
        return reader;
    }

    @Override
    void insert(SimulatedChip chip) {
        reader.insert(chip);
    }

    @Override
    void remove() {
        reader.remove();
    }

    @Override
    Faults<ChipOrder, ChipFault> faults() {
        return reader.faults();
    }

    @Override
    void unplug() {
        reader.unplug();
    }

    @Override
    void plugIn() {
        reader.plugIn();
    }
}
