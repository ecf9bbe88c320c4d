package cn.banshi.drivers.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Optional;

/** A QR symbol, model 2, error correction M: a square of dark and light modules without quiet zone. */
public final class QrSymbol {

    private final ByteMatrix modules;

    private QrSymbol(ByteMatrix modules) {
        this.modules = modules;
    }

    /** Empty when the content is too long for any symbol. */
    public static Optional<QrSymbol> of(String content) {
        try {
            return Optional.of(new QrSymbol(Encoder
                    .encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix()));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    /** Modules on each side: 21 to 177. */
    public int size() {
        return modules.getWidth();
    }

    public boolean dark(int x, int y) {
        return modules.get(x, y) == 1;
    }
}
