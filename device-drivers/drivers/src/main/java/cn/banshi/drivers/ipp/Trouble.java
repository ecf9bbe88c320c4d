package cn.banshi.drivers.ipp;

import cn.banshi.device.DeviceState;
import cn.banshi.device.document.DocumentPrinter.Reason;

/**
 * What {@code printer-state-reasons} can mean for a print, the graver first: one of several is told, and a sheet that is
 * jammed keeps the cover open and the tray from feeding. Keywords: RFC 8011, section 5.4.12, and PWG 5100.9.
 */
enum Trouble {
    JAM(Reason.PAPER_JAMMED, DeviceState.HARDWARE_ERROR, "a sheet is jammed"), COVER(Reason.COVER_OPEN,
            DeviceState.USER_ERROR,
            "a cover is open"), PAPER(Reason.PAPER_OUT, DeviceState.USER_ERROR, "there is no paper"), TONER(
                    Reason.TONER_OUT, DeviceState.HARDWARE_ERROR, "toner or ink is used up"), OUTPUT(Reason.OUTPUT_FULL,
                            DeviceState.USER_ERROR,
                            "the tray of printed sheets is full or missing"), POWER(Reason.NO_PRINTER,
                                    DeviceState.POWER_OFF, "is switching itself off"), PAUSED(Reason.PRINTER_FAULT,
                                            DeviceState.OFFLINE, "was paused at its panel"), OTHER(Reason.PRINTER_FAULT,
                                                    DeviceState.HARDWARE_ERROR, "has a fault");

    private final Reason reason;
    private final DeviceState state;
    private final String words;

    Trouble(Reason reason, DeviceState state, String words) {
        this.reason = reason;
        this.state = state;
        this.words = words;
    }

    /** @param keyword without its severity */
    static Trouble of(String keyword) {
        return switch (keyword) {
            case "media-jam" -> JAM;
            case "cover-open", "door-open", "interlock-open" -> COVER;
            case "media-empty", "media-needed", "input-tray-missing" -> PAPER;
            case "toner-empty", "marker-supply-empty", "developer-empty" -> TONER;
            case "output-area-full", "output-tray-missing" -> OUTPUT;
            case "shutdown" -> POWER;
            case "paused", "moving-to-paused", "hold-new-jobs" -> PAUSED;
            default -> OTHER;
        };
    }

    Reason reason() {
        return reason;
    }

    DeviceState state() {
        return state;
    }

    String words() {
        return words;
    }
}
