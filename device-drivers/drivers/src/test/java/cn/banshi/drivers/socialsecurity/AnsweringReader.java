package cn.banshi.drivers.socialsecurity;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.smartcard.SmartCardReader;
import java.util.Arrays;

/**
 * A reader whose card answers from a tape: one byte of length, then so many bytes. A length of zero is an interruption, of
 * one a removal; behind the end of the tape every answer is 9000.
 */
final class AnsweringReader implements SmartCardReader {

    private final byte[] tape;
    private int place;
    private int questions;

    AnsweringReader(byte[] tape) {
        this.tape = tape;
    }

    int questions() {
        return questions;
    }

    @Override
    public CardResult awaitCard(Deadline deadline, Cancellation cancellation) {
        return new CardResult.Present(new byte[]{0x3B, 0x00});
    }

    @Override
    public ExchangeResult exchange(byte[] command, Deadline deadline) {
        questions++;
        if (place >= tape.length) {
            return new ExchangeResult.Answered(new byte[]{(byte) 0x90, 0x00});
        }
        int length = tape[place] & 0xFF;
        int end = Math.min(tape.length, place + 1 + length);
        byte[] answer = Arrays.copyOfRange(tape, place + 1, end);
        place = end;
        return switch (answer.length) {
            case 0 -> new ExchangeResult.Interrupted("tape");
            case 1 -> new ExchangeResult.CardRemoved("tape");
            default -> new ExchangeResult.Answered(answer);
        };
    }

    @Override
    public UidResult uid(Deadline deadline) {
        return new UidResult.NotOffered("tape");
    }

    @Override
    public void release(Deadline deadline) {
        // nothing is held
    }

    @Override
    public DeviceStatus status() {
        return DeviceStatus.ONLINE;
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        return DeviceStatus.ONLINE;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
