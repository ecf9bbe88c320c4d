package cn.banshi.drivers.socialsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.socialsecurity.CardRecord.Decoded;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What holds for every record. */
class CardRecordPropertyTest {

    @Property
    void valueThatFitsComesBackAsItWasWritten(@ForAll Item item, @ForAll @Size(max = 40) byte[] value) {
        byte[] fitting = Arrays.copyOf(value, Math.min(value.length, item.length()));
        assertThat(CardRecord.decode(item, record(item, fitting)))
                .isInstanceOfSatisfying(Decoded.Value.class, decoded -> assertThat(decoded.value()).isEqualTo(fitting));
    }

    @Property
    void recordThatWasCutOrGrewIsMalformed(@ForAll Item item, @ForAll @Size(max = 40) byte[] value,
            @ForAll byte length) {
        byte[] record = record(item, value);
        record[1] = length;
        boolean fits = (length & 0xFF) == value.length && value.length <= item.length();
        assertThat(CardRecord.decode(item, record)).isInstanceOf(fits ? Decoded.Value.class : Decoded.Malformed.class);
    }

    @Property
    void bytesOfAnyKindEndAsAValueOfTheLayoutOrNot(@ForAll Item item, @ForAll byte[] bytes) {
        if (CardRecord.decode(item, bytes) instanceof Decoded.Value(byte[] value)) {
            assertThat(record(item, value)).isEqualTo(bytes);
            assertThat(value.length).isLessThanOrEqualTo(item.length());
        }
    }

    /** Written down again here, so that the driver's reading is checked by another one. */
    private static byte[] record(Item item, byte[] value) {
        byte[] record = new byte[value.length + 2];
        record[0] = (byte) item.identifier();
        record[1] = (byte) value.length;
        System.arraycopy(value, 0, record, 2, value.length);
        return record;
    }
}
