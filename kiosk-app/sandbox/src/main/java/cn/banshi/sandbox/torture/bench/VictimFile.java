package cn.banshi.sandbox.torture.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of a terminal that is made to be killed. */
public final class VictimFile {

    private VictimFile() {}

    /** Writes {@code terminal.yaml} into {@code place}. */
    public static Path write(Path place, Path assets, Path data, URI line) throws IOException {
        return Files.writeString(place.resolve("terminal.yaml"), """
            terminal: '0007'
            hall: {zh: 演示大厅, en: Demo hall}
            help:
              window: {zh: 3 楼 12 号窗口, en: 'Counter 12, 3rd floor'}
              phone: 0371-00000000
              hours: {zh: '9:00–17:00', en: '9:00–17:00'}
            panel: {width-mm: 336, height-mm: 597, width-px: 1080, height-px: 1920, orientation: portrait}
            backend:
              url: '%s/v1'
              case-page: https://platform.example/case/
              connect-seconds: 2
              answer-seconds: 4
              sandbox: true
            devices: {}
            places: {assets: '%s', data: '%s'}
            language: zh
            """.formatted(line, assets, data));
    }
}
