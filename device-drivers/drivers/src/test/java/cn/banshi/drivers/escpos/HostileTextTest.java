package cn.banshi.drivers.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.receipt.ReceiptLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A name or a message of the backend's is text, whatever it holds: no byte of it becomes a command to the printer. */
class HostileTextTest {

    /** Initialise, cut, open the drawer, DLE EOT, overrides of direction, joiners, half a pair. */
    private static final String COMMANDS = "\u001b@\u001dV\0\u001bp\0\u0010\u0004\u0001\u202e\u2066\u200d\ud800\u009b";

    @Test
    void commandsInTextsNeverReachThePrinter() {
        String plain = "张三@Vp";
        String hostile = COMMANDS.charAt(0) + "张" + COMMANDS.replaceAll("[@Vp]", "") + "三@Vp";
        assertThat(bytes(ReceiptLine.Text.of(hostile))).isEqualTo(bytes(ReceiptLine.Text.of(plain)));
        assertThat(bytes(new ReceiptLine.Pair(hostile, hostile))).isEqualTo(bytes(new ReceiptLine.Pair(plain, plain)));
    }

    private static byte[] bytes(ReceiptLine line) {
        return new ReceiptEncoder(PrinterModels.find(PrinterModels.DEFAULT).orElseThrow(),
                (text, height, bold) -> Optional.empty())
                .encode(List.of(line));
    }
}
