package cn.banshi.sandbox.usb;

import cn.banshi.simulators.barcode.HidReports;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a gadget is to its host.
 *
 * @param name kind of function as configfs knows it
 * @param attributes file of its folder to content
 */
record Function(String name, Map<String, byte[]> attributes) {

    /** A serial line (CDC ACM). */
    static Function serialLine() {
        return new Function("acm", Map.of());
    }

    static Function hid(HidReports reports) {
        byte[] bootKeyboard = number(reports.keyboard() ? 1 : 0);
        return new Function("hid", Map.of("subclass", bootKeyboard, "protocol", bootKeyboard, "report_length",
                number(reports.length()), "report_desc", reports.descriptor()));
    }

    static Function printer() {
        return new Function("printer", Map.of());
    }

    /** One of ours, see {@link PipeDescriptors}. */
    static Function ours() {
        return new Function("ffs", Map.of());
    }

    private static byte[] number(int number) {
        return String.valueOf(number).getBytes(StandardCharsets.US_ASCII);
    }
}
