package cn.banshi.simulators.ipp;

import java.util.Arrays;

/** What a printer can be asked for. */
public enum IppOrder {
    PRINT_JOB(0x02), CREATE_JOB(0x05), SEND_DOCUMENT(0x06), CANCEL_JOB(0x08), GET_JOB_ATTRIBUTES(0x09), GET_JOBS(
            0x0A), GET_PRINTER_ATTRIBUTES(0x0B),
    /** What this printer does not do. */
    OTHER(-1);

    private final int code;

    IppOrder(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static IppOrder of(int code) {
        return Arrays.stream(values()).filter(each -> each.code == code).findFirst().orElse(OTHER);
    }
}
