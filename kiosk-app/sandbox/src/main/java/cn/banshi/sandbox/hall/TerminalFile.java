package cn.banshi.sandbox.hall;

import java.nio.file.Path;

/** The settings of a terminal that stands in the hall, as a technician would write them. */
public final class TerminalFile {

    private static final double LONG_SIDE_MM = 597;
    private static final double SHORT_SIDE_MM = 336;

    private TerminalFile() {}

    public static String of(Hall hall, Path assets, PanelSize panel) {
        boolean wide = panel.wide();
        return """
            terminal: '0007'
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
            backend: {url: '%s', case-page: 'https://platform.example/case/', connect-seconds: 3, answer-seconds: 8, sandbox: true}
            devices:
              id-card-reader: '%s'
              receipt-printer: {address: '%s', model: generic-80}
            places: {assets: '%s', data: data}
            language: zh
            """.formatted(
                wide ? LONG_SIDE_MM : SHORT_SIDE_MM, wide ? SHORT_SIDE_MM : LONG_SIDE_MM, panel.width(), panel.height(),
                wide ? "landscape" : "portrait", hall.backend().address(), hall.reader().address(Hall.READER_BAUD),
                hall.printer().address(Hall.PRINTER_BAUD), assets);
    }
}
