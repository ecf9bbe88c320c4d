package cn.banshi.vision.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one QR code out of one picture. */
final class QrSymbols {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Bytes as they are: a symbol does not say which characters it means, and ZXing's guess does not know GB18030 well. */
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true,
            DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.CHARACTER_SET,
            StandardCharsets.ISO_8859_1.name());

    private QrSymbols() {}

    static Optional<String> read(Grey picture) {
        var source = new PlanarYUVLuminanceSource(picture.pixels(), picture.width(), picture.height(), 0, 0,
                picture.width(), picture.height(), false);
        try {
            return Optional.of(text(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
                    .getText()));
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    /** @param raw one character a byte, unless the symbol itself named its characters */
    private static String text(String raw) {
        if (raw.chars().anyMatch(each -> each > 0xFF)) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, GB18030);
        }
    }
}
