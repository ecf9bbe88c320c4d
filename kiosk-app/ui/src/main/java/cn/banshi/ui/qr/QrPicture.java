package cn.banshi.ui.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** A QR code in sharp modules with the quiet zone of ISO/IEC 18004 around it. */
public final class QrPicture extends Region {

    private static final int QUIET_ZONE = 4;

    /** @param spoken what it leads to */
    public QrPicture(String content, double size, String spoken) {
        ByteMatrix modules = encode(content);
        int count = modules.getWidth() + 2 * QUIET_ZONE;
        double module = Math.max(1, Math.floor(size / count));
        Rectangle ground = new Rectangle(size, size, Color.WHITE);
        SVGPath ink = new SVGPath();
        ink.setContent(path(modules, module));
        ink.setFill(Color.BLACK);
        ink.setManaged(false);
        double offset = Math.rint((size - count * module) / 2);
        ink.relocate(offset + QUIET_ZONE * module, offset + QUIET_ZONE * module);
        ground.setManaged(false);
        getChildren().addAll(ground, ink);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        getStyleClass().add("qr");
    }

    private static ByteMatrix encode(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + content.length() + " characters", e);
        }
    }

    /** Runs of dark modules become one rectangle each: hairlines between neighbours would confuse a phone. */
    private static String path(ByteMatrix modules, double module) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int start = -1;
            for (int x = 0; x <= modules.getWidth(); x++) {
                boolean dark = x < modules.getWidth() && modules.get(x, y) == 1;
                if (dark && start < 0) {
                    start = x;
                } else if (!dark && start >= 0) {
                    rectangle(path, start, x, y, module);
                    start = -1;
                }
            }
        }
        return path.toString();
    }

    private static void rectangle(StringBuilder path, int from, int to, int y, double module) {
        path.append('M')
                .append((from + QUIET_ZONE) * module)
                .append(' ')
                .append((y + QUIET_ZONE) * module)
                .append('H')
                .append((to + QUIET_ZONE) * module)
                .append('V')
                .append((y + 1 + QUIET_ZONE) * module)
                .append('H')
                .append((from + QUIET_ZONE) * module)
                .append('Z');
    }
}
