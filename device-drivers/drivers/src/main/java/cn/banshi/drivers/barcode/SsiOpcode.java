package cn.banshi.drivers.barcode;

/** The opcodes of SSI that this driver sends or acts upon (Zebra 72E-40451). */
final class SsiOpcode {

    static final int REQUEST_REVISION = 0xA3;
    static final int REPLY_REVISION = 0xA4;
    static final int ACK = 0xD0;
    static final int NAK = 0xD1;
    static final int START_SESSION = 0xE4;
    static final int STOP_SESSION = 0xE5;
    static final int DECODE_DATA = 0xF3;

    /** Reason in a NAK: the checksum was wrong, send again. */
    static final int RESEND = 0x01;

    private SsiOpcode() {}
}
