package cn.banshi.simulators.escpos;

import cn.banshi.simulators.escpos.Printed.Picture;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;

/** Reads a printed symbol as a telephone does. */
final class QrReading {

    private static final int QUIET = 16;

    private QrReading() {}

    static String read(Picture picture) {
        int width = picture.width() + 2 * QUIET;
        int height = picture.height() + 2 * QUIET;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                pixels[(y + QUIET) * width + x + QUIET] = picture.black(x, y) ? 0 : 0xFFFFFF;
            }
        }
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException | ChecksumException | FormatException unreadable) {
            throw new AssertionError("the symbol cannot be read", unreadable);
        }
    }
}
