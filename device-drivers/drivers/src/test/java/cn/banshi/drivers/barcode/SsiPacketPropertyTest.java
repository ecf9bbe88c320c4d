package cn.banshi.drivers.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.Framing.Progress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every packet. */
class SsiPacketPropertyTest {

    @Property
    void comesBackAsItWasSent(@ForAll @IntRange(max = 255) int opcode, @ForAll @IntRange(max = 255) int source,
            @ForAll @IntRange(max = 255) int status, @ForAll @Size(max = 251) byte[] data) {
        var reader = new SsiPacketReader();
        assertThat(fed(reader, new SsiPacket(opcode, source, status, data).encode())).isEqualTo(Progress.WHOLE);
        SsiPacket packet = reader.packet();
        assertThat(packet.opcode()).isEqualTo(opcode);
        assertThat(packet.source()).isEqualTo(source);
        assertThat(packet.status()).isEqualTo(status);
        assertThat(packet.data()).isEqualTo(data);
    }

    /** The length is the first byte: a packet that lies about it is none, or another one. */
    @Property
    void aFlippedBitBehindTheLengthIsSeen(@ForAll @Size(max = 60) byte[] data, @ForAll @IntRange(min = 8) int bit) {
        byte[] packet = new SsiPacket(0xF3, 0, 0, data).encode();
        int at = 8 + bit % (packet.length * 8 - 8);
        packet[at / 8] ^= (byte) (1 << at % 8);
        assertThat(fed(new SsiPacketReader(), packet)).isEqualTo(Progress.BROKEN);
    }

    private static Progress fed(SsiPacketReader reader, byte[] bytes) {
        Progress progress = Progress.BETWEEN;
        for (byte next : bytes) {
            progress = reader.feed(next);
        }
        return progress;
    }
}
