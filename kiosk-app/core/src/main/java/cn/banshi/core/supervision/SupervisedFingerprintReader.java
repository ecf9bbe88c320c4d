package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.fingerprint.FingerprintReader;

/** A fingerprint reader under supervision, as one owner sees it. */
public final class SupervisedFingerprintReader extends SupervisedDevice<FingerprintReader>
        implements FingerprintReader {

    /** @param owner claims the reader for each command, see {@link Supervised#claim} */
    public SupervisedFingerprintReader(Supervised<FingerprintReader> reader, String owner) {
        super(reader, owner);
    }

    @Override
    public CompareResult compare(byte[] template, Deadline deadline, Cancellation cancellation) {
        return order(reader -> reader.compare(template, deadline, cancellation), CompareResult.Failed::new, deadline,
                cancellation);
    }
}
