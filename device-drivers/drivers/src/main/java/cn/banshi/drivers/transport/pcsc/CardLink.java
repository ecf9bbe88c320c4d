package cn.banshi.drivers.transport.pcsc;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.smartcard.SmartCardReader.CardResult;
import cn.banshi.device.smartcard.SmartCardReader.ExchangeResult;
import cn.banshi.drivers.transport.Link;
import java.util.Optional;

/** An open way to one reader: whole commands go out, whole answers come back. One thread uses it at a time. */
public interface CardLink extends Link {

    /**
     * Code of every failure after which the link was lost although it had worked: the card service was restarted, the
     * reader unplugged. A new link may work at once.
     */
    String LOST = "pcsc.lost";

    /** Lets go of the card of before, waits for one and powers it. */
    CardResult awaitCard(Deadline deadline, Cancellation cancellation);

    /** Exchanges one command with the card that was powered. */
    ExchangeResult transmit(byte[] command, Deadline deadline);

    /** Asks the card service for the reader; empty when all is well. */
    Optional<Failure> check(Deadline deadline);

    /** Powers the card down; without one it does nothing. */
    void release(Deadline deadline);
}
