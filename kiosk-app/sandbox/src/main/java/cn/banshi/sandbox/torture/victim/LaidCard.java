package cn.banshi.sandbox.torture.victim;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.idcard.CardHolder;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.Sex;
import cn.banshi.device.idcard.Validity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** A reader on which a resident's card lies whenever it is read; its owner takes it at once. */
public final class LaidCard implements IdCardReader {

    private static final int TEXT_BYTES = 256;
    private static final int PHOTO_BYTES = 1024;

    private final Supplier<String> name;
    private final Supplier<String> number;

    /** @param name of whoever stands there at that moment, and their {@code number} */
    public LaidCard(Supplier<String> name, Supplier<String> number) {
        this.name = name;
        this.number = number;
    }

    @Override
    public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation) {
        var holder = new CardHolder.Resident(name.get(), Sex.FEMALE, "汉", LocalDate.of(1985, 6, 15),
                Optional.of("河南省郑州市演示区测试路1号"), number.get(), "郑州市公安局演示分局",
                new Validity(LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2040, 1, 1))));
        return new ReadResult.Read(new IdCard(holder, new byte[TEXT_BYTES], new byte[PHOTO_BYTES], new byte[0],
                Optional.empty(), "00 00 90"));
    }

    @Override
    public Presence presence(Deadline deadline) {
        return new Presence.Absent();
    }

    @Override
    public ModuleIdResult moduleId(Deadline deadline) {
        return new ModuleIdResult.Known("00.00-00000000-0000000000-0000000000");
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
    public void close() {}
}
