package cn.banshi.sandbox.hall;

import cn.banshi.core.crypto.Suite;
import java.nio.file.Path;

/** The settings of a terminal that stands in the hall, as a technician would write them. */
public final class TerminalFile {

    private static final double LONG_SIDE_MM = 597;
    private static final double SHORT_SIDE_MM = 336;

    /** Name of the file with the backend's authority. */
    public static final String TRUST = "backend-ca.pem";
    /** The terminal's number. */
    public static final String NUMBER = "0007";

    private TerminalFile() {}

    /** A terminal that asks past the backend's gateways and need not be paired. */
    public static String of(Hall hall, Path assets, PanelSize panel) {
        return of(hall, assets, panel, "url: '" + hall.backend().address() + "'");
    }

    /** A terminal that speaks TLS and is to be paired; its trust lies in {@link #TRUST} beside the file. */
    public static String of(Hall hall, Path assets, PanelSize panel, Suite suite) {
        return of(hall, assets, panel, "url: '" + hall.backend().address(suite) + "', trust: " + TRUST)
                + "crypto: " + suite.word() + "\n";
    }

    private static String of(Hall hall, Path assets, PanelSize panel, String backend) {
        boolean wide = panel.wide();
        return """
            terminal: '%s'
            hall: {zh: 郑州市政务服务中心, en: Zhengzhou Government Service Centre}
            help:
              window: {zh: 3 楼 12 号窗口, en: 'Counter 12, 3rd floor'}
              phone: 0371-12345
              hours: {zh: '周一至周五 9:00–12:00,13:00–17:00', en: 'Mon–Fri 9:00–12:00, 13:00–17:00'}
            panel:
              width-mm: %s
              height-mm: %s
              width-px: %d
              height-px: %d
              orientation: %s
            backend: {%s, case-page: 'https://platform.example/case/', connect-seconds: 3, answer-seconds: 8, sandbox: true}
            devices:
              id-card-reader: '%s'
              receipt-printer: {address: '%s', model: generic-80}
              document-printer: '%s'
              barcode-reader: {address: '%s', model: newland}
              camera: '%s'
              document-camera: '%s'
              lights: %s
            %splaces: {assets: '%s', data: data}
            language: zh
            """.formatted(
                NUMBER, wide ? LONG_SIDE_MM : SHORT_SIDE_MM, wide ? SHORT_SIDE_MM : LONG_SIDE_MM, panel.width(),
                panel.height(),
                wide ? "landscape" : "portrait", backend, hall.reader().address(Hall.READER_BAUD),
                hall.printer().address(Hall.PRINTER_BAUD), hall.sheets().address(),
                hall.scanner().address(Hall.SCANNER_BAUD), hall.camera().address(), hall.plate().address(),
                hall.lights(),
                hall.slotAddress().map("  smart-card-reader: '%s'\n"::formatted).orElse(""), assets);
    }
}
