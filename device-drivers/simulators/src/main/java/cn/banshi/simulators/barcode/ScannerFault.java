package cn.banshi.simulators.barcode;

/** What can go wrong between a barcode reader and its host; each reader has those its tongue has room for. */
public enum ScannerFault {
    /** Says nothing, whatever is asked or shown. */
    SILENT,
    /** Refuses the command. */
    REFUSES,
    /** One byte arrives wrong; only packets have a checksum that shows it. */
    BAD_CHECKSUM,
    /** The rest of a code or packet never comes. */
    CUT_SHORT,
    /** Takes its host's acknowledgement for lost and sends a packet again. */
    SENDS_TWICE,
    /** Never stops sending until it is unplugged. */
    ENDLESS,
    /** The cable is pulled in the middle of a code. */
    UNPLUGGED
}
