package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.smartcard.SocialSecurityCardReader;

/** A reader of social-security cards under supervision, as one owner sees it. */
public final class SupervisedSocialSecurityCardReader extends SupervisedDevice<SocialSecurityCardReader>
        implements
        SocialSecurityCardReader {

    /** @param owner claims the reader for each command, see {@link Supervised#claim} */
    public SupervisedSocialSecurityCardReader(Supervised<SocialSecurityCardReader> reader, String owner) {
        super(reader, owner);
    }

    @Override
    public ReadResult read(Deadline deadline, Cancellation cancellation, Runnable cardFound) {
        return order(reader -> reader.read(deadline, cancellation, cardFound), ReadResult.Failed::new, deadline,
                cancellation);
    }

    @Override
    public Presence presence(Deadline deadline) {
        return order(reader -> reader.presence(deadline), Presence.Unknown::new, deadline);
    }
}
