package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.barcode.BarcodeReader;

/** A barcode reader under supervision, as one owner sees it. */
public final class SupervisedBarcodeReader extends SupervisedDevice<BarcodeReader> implements BarcodeReader {

    /** @param owner claims the reader for each command, see {@link Supervised#claim} */
    public SupervisedBarcodeReader(Supervised<BarcodeReader> reader, String owner) {
        super(reader, owner);
    }

    @Override
    public ScanResult scan(Deadline deadline, Cancellation cancellation) {
        return order(reader -> reader.scan(deadline, cancellation), ScanResult.Failed::new, deadline, cancellation);
    }
}
