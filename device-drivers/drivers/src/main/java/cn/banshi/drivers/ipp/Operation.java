package cn.banshi.drivers.ipp;

/** Operations that printing needs (RFC 8011, section 5.4.15). */
enum Operation {
    PRINT_JOB(0x0002), CREATE_JOB(0x0005), SEND_DOCUMENT(0x0006), CANCEL_JOB(0x0008), GET_JOB_ATTRIBUTES(
            0x0009), GET_JOBS(0x000A), GET_PRINTER_ATTRIBUTES(0x000B);

    private final int code;

    Operation(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
