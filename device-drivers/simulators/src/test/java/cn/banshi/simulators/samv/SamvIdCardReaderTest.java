package cn.banshi.simulators.samv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.idcard.CardHolder;
import cn.banshi.device.idcard.CardHolder.Foreigner2017;
import cn.banshi.device.idcard.CardHolder.Foreigner2023;
import cn.banshi.device.idcard.CardHolder.ResidencePermit;
import cn.banshi.device.idcard.CardHolder.Resident;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.ModuleIdResult;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.device.idcard.IdCardReader.Rejection;
import cn.banshi.device.idcard.Sex;
import cn.banshi.device.idcard.Validity;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import cn.banshi.simulators.samv.SamvSimulator.Meter;
import cn.banshi.simulators.samv.SamvSimulator.Timing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SAM_V driver on the SAM_V simulator, over a pseudo terminal. */
class SamvIdCardReaderTest extends IdCardReaderContract {

    private static final LocalDate LONG_AGO = LocalDate.of(1899, 12, 31);

    @TempDir
    Path directory;
    private final Drivers drivers = new Drivers("test");
    private SamvSimulator simulator;

    @BeforeEach
    void start() {
        simulator = new SamvSimulator(directory.resolve("ttyCARD"), Timing.IMMEDIATE);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Override
    IdCardReader reader() {
        return reader(115_200);
    }

    private IdCardReader reader(int baud) {
        return switch (drivers.idCardReader(simulator.address(baud))) {
            case Opening.Ready<IdCardReader>(IdCardReader reader) -> reader;
            case Opening.Unusable<IdCardReader>(String problem) -> throw new AssertionError(problem);
        };
    }

    @Override
    void insert(SimulatedCard card) {
        simulator.insert(card);
    }

    @Override
    void remove() {
        simulator.remove();
    }

    @Override
    void unplug() {
        simulator.unplug();
    }

    @Override
    void plugIn() {
        simulator.plugIn();
    }

    @Override
    void pullCardInNextRead() {
        simulator.failNext(SamvOrder.READ, SamvFault.Line.CARD_PULLED);
    }

    @Test
    void decodesAResidentsCard() {
        IdCard card = card(TestCards.zhangMing(), ReadRequest.TEXT_AND_PHOTO);
        assertThat(card.holder()).isEqualTo(new Resident("张明", Sex.MALE, "汉", LocalDate.of(1985, 6, 15),
                Optional.of("河南省郑州市测试区演示路100号院3号楼2单元501"), "410199198506150015", "郑州市公安局测试分局",
                new Validity(LocalDate.of(2015, 8, 20), Optional.of(LocalDate.of(2035, 8, 20)))));
        assertThat(card.text()).isEqualTo(TestCards.zhangMing().text());
        assertThat(card.photo()).isEqualTo(TestCards.zhangMing().photo());
        assertThat(card.newestAddress()).isEmpty();
    }

    @Test
    void decodesACardWithoutEndAndItsNewestAddress() {
        IdCard card = card(TestCards.liXiuying(), new ReadRequest(false, true));
        assertThat(card.holder()).isEqualTo(new Resident("李秀英", Sex.FEMALE, "回", LocalDate.of(1949, 10, 1),
                Optional.of("河南省郑州市测试区样例街18号"), "410199194910010024", "郑州市公安局测试分局",
                new Validity(LocalDate.of(2005, 11, 8), Optional.empty())));
        assertThat(card.newestAddress()).contains("河南省郑州市测试区新居路6号院1号楼1单元101");
        assertThat(card.currentAddress()).contains("河南省郑州市测试区新居路6号院1号楼1单元101");
    }

    @Test
    void keepsTheFirstAddressWhenNoneWasAppended() {
        IdCard card = card(TestCards.zhangMing(), new ReadRequest(false, true));
        assertThat(card.newestAddress()).isEmpty();
        assertThat(card.currentAddress()).contains("河南省郑州市测试区演示路100号院3号楼2单元501");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 512, 1_024})
    void readsFingerprintsOfEveryLength(int length) {
        SimulatedCard inserted = TestCards.wangJi().withFingerprint(length);
        IdCard card = card(inserted, new ReadRequest(true, false));
        assertThat(card.fingerprint()).isEqualTo(inserted.fingerprint());
        assertThat(card.photo()).isEqualTo(inserted.photo());
        assertThat(card.holder().name()).isEqualTo("王𠮷");
    }

    @Test
    void decodesAResidencePermit() {
        assertThat(holder(TestCards.permit())).isEqualTo(new ResidencePermit("陈港生", Sex.MALE, LONG_AGO,
                Optional.of("河南省郑州市测试区演示路9号"), "810000189912310019", "郑州市公安局测试分局",
                new Validity(LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2025, 1, 1))), "H00000000", "02"));
    }

    @Test
    void decodesAForeignersCardOf2017() {
        assertThat(holder(TestCards.foreigner2017())).isEqualTo(new Foreigner2017("约翰", "EXAMPLE, JOHN TEST",
                Sex.MALE, LONG_AGO, "USA410099123101", "USA",
                new Validity(LocalDate.of(2018, 6, 1), Optional.of(LocalDate.of(2028, 6, 1))), "01", "4199"));
    }

    @Test
    void decodesAForeignersCardOf2023WithANameInTwoPlaces() {
        assertThat(holder(TestCards.foreigner2023())).isEqualTo(new Foreigner2023("玛丽亚",
                "EXAMPLE-LONGNAME, MARIA CONSTANZA DE LA PRUEBA", Sex.FEMALE, LONG_AGO, "941019918991231002", "ESP",
                new Validity(LocalDate.of(2023, 12, 1), Optional.of(LocalDate.of(2033, 12, 1))), "00", "000"));
    }

    @Test
    void refusesATextWithoutBirth() {
        simulator.insert(TestCards.zhangMing().with("birth", "1985061"));
        try (IdCardReader reader = reader()) {
            assertThat(read(reader)).isEqualTo(new ReadResult.CardRejected(Rejection.MALFORMED, "samv.text.birth"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = SamvFault.Line.class, names = {"BAD_CHECKSUM", "CUT_SHORT", "NOISE", "EXTRA_AA",
        "BYTE_BY_BYTE"})
    void readsInSpiteOfOneFaultOfTheLine(SamvFault.Line fault) {
        simulator.insert(TestCards.zhangMing());
        simulator.failNext(SamvOrder.READ, fault);
        try (IdCardReader reader = reader()) {
            assertThat(name(read(reader))).isEqualTo("张明");
        }
    }

    @Test
    void reportsALostLineWhenTheCableIsPulledDuringTheAnswer() {
        simulator.insert(TestCards.zhangMing());
        simulator.failNext(SamvOrder.READ, SamvFault.Line.UNPLUGGED);
        try (IdCardReader reader = reader()) {
            assertThat(cause(read(reader))).isEqualTo(Cause.NOT_READY);
            assertThat(reader.status().state()).isEqualTo(DeviceState.NO_DEVICE);
            simulator.plugIn();
            assertThat(name(read(reader))).isEqualTo("张明");
        }
    }

    @Test
    void isOfflineWhenSilent() {
        simulator.failAlways(SamvFault.Line.SILENT);
        try (IdCardReader reader = reader()) {
            assertThat(reader.check(Deadline.after(Duration.ofMillis(200))).state()).isEqualTo(DeviceState.OFFLINE);
            simulator.clear();
            assertThat(reader.check(Deadline.after(Duration.ofSeconds(5))).state()).isEqualTo(DeviceState.ONLINE);
        }
    }

    @Test
    void isBrokenWhenItsSelfTestFailed() {
        simulator.failAlways(SamvFault.Status.of(0x60));
        try (IdCardReader reader = reader()) {
            assertThat(reader.check(Deadline.after(Duration.ofSeconds(5))).state())
                    .isEqualTo(DeviceState.HARDWARE_ERROR);
            assertThat(reader.status().reason()).contains("self-test failed").contains("00 00 60");
        }
    }

    /** Or it would be told that somebody's card is gone that lies there. */
    @Test
    void asksTwiceBehindAResetBeforeItSaysThatNoCardIsThere() {
        simulator.insert(TestCards.zhangMing());
        try (IdCardReader reader = reader()) {
            assertThat(name(read(reader))).isEqualTo("张明");
            simulator.failNext(SamvOrder.FIND, SamvFault.Status.of(0x80));
            simulator.failNext(SamvOrder.FIND, SamvFault.Status.of(0x80));
            assertThat(presence(reader)).isEqualTo(new Presence.Present());
        }
    }

    @Test
    void cannotTellWhetherACardLiesThereWhenTheModuleKnowsNoReset() {
        simulator.failAlways(SamvOrder.RESET, SamvFault.Status.of(0x21));
        try (IdCardReader reader = reader()) {
            assertThat(unknown(presence(reader))).isEqualTo(Cause.UNSUPPORTED);
            simulator.insert(TestCards.zhangMing());
            assertThat(name(read(reader))).isEqualTo("张明");
            assertThat(unknown(presence(reader))).isEqualTo(Cause.UNSUPPORTED);
            assertThat(reader.status().usable()).isTrue();
        }
    }

    @Test
    void findsTheNextCardAtTheFirstQuestionAfterALook() {
        simulator.insert(TestCards.zhangMing());
        try (IdCardReader reader = reader()) {
            assertThat(name(read(reader))).isEqualTo("张明");
            simulator.remove();
            assertThat(presence(reader)).isEqualTo(new Presence.Absent());
            simulator.insert(TestCards.liXiuying());
            Meter before = simulator.meter();
            assertThat(name(read(reader))).isEqualTo("李秀英");
            assertThat(simulator.meter().received() - before.received()).as("find, select, read").isEqualTo(30);
        }
    }

    @Test
    void tellsTheModulesIdentityAsOnItsLabel() {
        try (IdCardReader reader = reader()) {
            assertThat(reader.moduleId(Deadline.after(Duration.ofSeconds(5))))
                    .isEqualTo(new ModuleIdResult.Known("05.01-20260115-0000410199-0000000001"));
        }
    }

    @Test
    void returnsTheMomentTheLastByteIsThere() {
        simulator.insert(TestCards.zhangMing());
        try (IdCardReader reader = reader(57_600)) {
            assertThat(reader.check(Deadline.after(Duration.ofSeconds(5))).state()).isEqualTo(DeviceState.ONLINE);
            Meter before = simulator.meter();
            long start = System.nanoTime();
            assertThat(name(read(reader))).isEqualTo("张明");
            long took = System.nanoTime() - start;
            Meter after = simulator.meter();
            long bytes = after.sent() - before.sent() + after.received() - before.received();
            long wire = bytes * 10 * 1_000_000_000L / 57_600;
            assertThat(bytes).isEqualTo(3 * 10 + 15 + 19 + 1_295);
            assertThat(took).isGreaterThan(wire);
            // 1.2 on a quiet machine (CardReadCost measures it); tests share their cores
            assertThat(took).isLessThan(wire * 2);
        }
    }

    private CardHolder holder(SimulatedCard inserted) {
        return card(inserted, ReadRequest.TEXT_AND_PHOTO).holder();
    }

    private IdCard card(SimulatedCard inserted, ReadRequest request) {
        simulator.insert(inserted);
        try (IdCardReader reader = reader()) {
            ReadResult result = reader.read(request, Deadline.after(Duration.ofSeconds(20)), new Cancellation());
            assertThat(result).isInstanceOf(ReadResult.Read.class);
            return ((ReadResult.Read) result).card();
        }
    }
}
