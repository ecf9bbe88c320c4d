package cn.banshi.drivers.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.models.Model;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;

/** A reader of each kind that sends whatever text it likes. */
class ScannerTextFuzzTest {

    private static final List<TextModel> MODELS = Stream.of("generic-text", "honeywell", "newland", "newland-old")
            .map(name -> TextModel.of(Model.load(ScannerModels.class, name)))
            .toList();

    @FuzzTest
    void readsWhateverAReaderSends(byte[] input) {
        for (TextModel model : MODELS) {
            var code = new TextCollector(model);
            for (byte next : input == null ? new byte[0] : input) {
                code.add(next);
                if (code.terminated()) {
                    assertThat(code.payload().bytes().length).isLessThanOrEqualTo(Payload.LONGEST + 5);
                    code = new TextCollector(model);
                }
            }
            if (!code.empty()) {
                assertThat(code.payload().scanned().text()).isNotNull();
            }
        }
    }
}
