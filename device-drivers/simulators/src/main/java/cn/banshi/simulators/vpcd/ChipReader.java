package cn.banshi.simulators.vpcd;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.smartcard.SmartCardReader;
import cn.banshi.simulators.Faults;
import cn.banshi.simulators.vpcd.Contacts.Reaction;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A reader in this process, without any card service: for what is above the reader. Cards come and go and cables are pulled
 * from any thread.
 */
public final class ChipReader implements SmartCardReader {

    private static final long GLANCE_MS = 20;
    private static final byte[] UID = HexFormat.of().parseHex("FFCA000000");

    private final Contacts contacts = new Contacts();
    private @Nullable ChipEngine inserted; // this and all below guarded by this
    private @Nullable ChipEngine powered;
    private boolean unplugged;
    private boolean closed;
    private boolean silent;

    public synchronized void insert(SimulatedChip chip) {
        remove();
        inserted = new ChipEngine(chip);
        notifyAll();
    }

    public synchronized void remove() {
        inserted = null;
        powered = null;
        notifyAll();
    }

    public synchronized void unplug() {
        remove();
        unplugged = true;
        notifyAll();
    }

    public synchronized void plugIn() {
        unplugged = false;
    }

    /** By what the chip is asked. */
    public Faults<ChipOrder, ChipFault> faults() {
        return contacts.faults();
    }

    @Override
    public synchronized CardResult awaitCard(Deadline deadline, Cancellation cancellation) {
        powered = null;
        silent = false;
        await(() -> inserted != null || cancellation.requested(), deadline);
        Optional<Failure> failure = failure(cancellation.requested());
        if (failure.isPresent()) {
            return new CardResult.Failed(failure.get());
        }
        ChipEngine chip = inserted;
        return chip == null ? new CardResult.NoCard() : power(chip);
    }

    private CardResult power(ChipEngine chip) {
        chip.reset();
        return switch (contacts.power(chip)) {
            case Reaction.Bytes(byte[] bytes) when bytes.length > 1 -> {
                powered = chip;
                yield new CardResult.Present(bytes);
            }
            case Reaction.Bytes(byte[] bytes) -> new CardResult.Unresponsive("chip.reset");
            case Reaction.Silence none -> new CardResult.Unresponsive("chip.silent");
            case Reaction.Pulled gone -> {
                remove();
                yield new CardResult.NoCard();
            }
        };
    }

    @Override
    public synchronized ExchangeResult exchange(byte[] command, Deadline deadline) {
        Optional<Failure> failure = failure(false);
        if (failure.isPresent()) {
            return new ExchangeResult.Failed(failure.get());
        }
        ChipEngine chip = powered;
        if (chip == null) {
            return new ExchangeResult.CardRemoved("chip.none");
        }
        return switch (contacts.ask(chip, command)) {
            case Reaction.Bytes(byte[] bytes) when bytes.length > 1 -> new ExchangeResult.Answered(bytes);
            case Reaction.Bytes(byte[] bytes) -> new ExchangeResult.Interrupted("chip.short");
            case Reaction.Silence none -> {
                silent = true;
                await(() -> inserted != chip, deadline);
                yield new ExchangeResult.Failed(
                        new Failure(Cause.TIMED_OUT, "chip.silent", "the chip does not answer"));
            }
            case Reaction.Pulled gone -> {
                remove();
                yield new ExchangeResult.CardRemoved("chip.pulled");
            }
        };
    }

    @Override
    public UidResult uid(Deadline deadline) {
        return switch (exchange(UID, deadline)) {
            case ExchangeResult.Answered(byte[] bytes) when bytes[bytes.length
                    - 2] == (byte) 0x90 -> new UidResult.Known(
                            Arrays.copyOf(bytes, bytes.length - 2), bytes.length == 6 && bytes[0] == 8);
            case ExchangeResult.Answered refused -> new UidResult.NotOffered("chip.no-radio");
            case ExchangeResult.Interrupted(String code) -> new UidResult.NotOffered(code);
            case ExchangeResult.CardRemoved(String code) -> new UidResult.CardRemoved(code);
            case ExchangeResult.Failed(Failure failure) -> new UidResult.Failed(failure);
        };
    }

    @Override
    public synchronized void release(Deadline deadline) {
        powered = null;
    }

    private void await(BooleanSupplier condition, Deadline deadline) {
        try {
            while (!condition.getAsBoolean() && !unplugged && !closed && !deadline.passed()) {
                TimeUnit.MILLISECONDS.timedWait(this, GLANCE_MS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Failure> failure(boolean cancelled) {
        if (closed || cancelled || Thread.currentThread().isInterrupted()) {
            return Optional.of(new Failure(Cause.CANCELLED, "chip.cancelled", "closed or cancelled by its owner"));
        }
        return unplugged
                ? Optional.of(new Failure(Cause.NOT_READY, "chip.unplugged", "the reader is not plugged in"))
                : Optional.empty();
    }

    @Override
    public synchronized DeviceStatus status() {
        if (closed) {
            return new DeviceStatus(DeviceState.OFFLINE, "closed by its owner");
        }
        if (unplugged) {
            return new DeviceStatus(DeviceState.NO_DEVICE, "the reader is not plugged in");
        }
        return silent ? new DeviceStatus(DeviceState.OFFLINE, "the chip does not answer") : DeviceStatus.ONLINE;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return status();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
