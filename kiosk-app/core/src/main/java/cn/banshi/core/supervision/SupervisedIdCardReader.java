package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.idcard.IdCardReader;

/** A card reader under supervision, as one owner sees it. */
public final class SupervisedIdCardReader extends SupervisedDevice<IdCardReader> implements IdCardReader {

    /** @param owner claims the reader for each command, see {@link Supervised#claim} */
    public SupervisedIdCardReader(Supervised<IdCardReader> reader, String owner) {
        super(reader, owner);
    }

    @Override
    public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation) {
        return read(request, deadline, cancellation, () -> {});
    }

    @Override
    public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        return order(reader -> reader.read(request, deadline, cancellation, cardFound), ReadResult.Failed::new,
                deadline, cancellation);
    }

    @Override
    public Presence presence(Deadline deadline) {
        return order(reader -> reader.presence(deadline), Presence.Unknown::new, deadline);
    }

    @Override
    public ModuleIdResult moduleId(Deadline deadline) {
        return order(reader -> reader.moduleId(deadline), ModuleIdResult.Failed::new, deadline);
    }
}
