package cn.banshi.drivers.pcsc;

import cn.banshi.device.Failure;
import cn.banshi.device.smartcard.SmartCardReader.ExchangeResult;
import cn.banshi.device.smartcard.SmartCardReader.UidResult;
import java.util.Arrays;

/** The pseudo command "get data" that readers with a radio answer themselves (PC/SC part 3, 3.2.2.1.3). */
final class Uid {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 10;
    private static final int STATUS_BYTES = 2;
    private static final byte MADE_UP = 0x08;

    private Uid() {}

    static byte[] command() {
        return new byte[]{(byte) 0xFF, (byte) 0xCA, 0, 0, 0};
    }

    static UidResult of(ExchangeResult result) {
        return switch (result) {
            case ExchangeResult.Answered(byte[] response) -> answered(response);
            case ExchangeResult.CardRemoved(String code) -> new UidResult.CardRemoved(code);
            case ExchangeResult.Interrupted(String code) -> new UidResult.NotOffered(code);
            case ExchangeResult.Failed(Failure failure) -> new UidResult.Failed(failure);
        };
    }

    private static UidResult answered(byte[] response) {
        int length = response.length - STATUS_BYTES;
        int status = ((response[length] & 0xFF) << 8) | (response[length + 1] & 0xFF);
        if (status != 0x9000) {
            return new UidResult.NotOffered("sw.%04x".formatted(status));
        }
        if (length < SHORTEST || length > LONGEST) {
            return new UidResult.NotOffered("uid.length-" + length);
        }
        byte[] uid = Arrays.copyOf(response, length);
        return new UidResult.Known(uid, length == SHORTEST && uid[0] == MADE_UP);
    }
}
