package cn.banshi.simulators.barcode;

/** When a barcode reader can fail. */
public enum ScannerOccasion {
    /** It answers its host. */
    COMMAND,
    /** It sends a code. */
    CODE
}
