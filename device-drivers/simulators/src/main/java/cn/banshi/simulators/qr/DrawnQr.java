package cn.banshi.simulators.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The modules of a symbol. */
public final class DrawnQr {

    private final ByteMatrix modules;

    private DrawnQr(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @param level {@code L M Q H} */
    public static DrawnQr of(String content, char level) {
        Charset charset = StandardCharsets.US_ASCII.newEncoder().canEncode(content)
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8;
        try {
            return new DrawnQr(Encoder.encode(content, ErrorCorrectionLevel.valueOf(String.valueOf(level)),
                    Map.of(EncodeHintType.CHARACTER_SET, charset.name())).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no symbol holds " + content.length() + " characters", tooLong);
        }
    }

    public int size() {
        return modules.getWidth();
    }

    public boolean dark(int x, int y) {
        return modules.get(x, y) == 1;
    }
}
