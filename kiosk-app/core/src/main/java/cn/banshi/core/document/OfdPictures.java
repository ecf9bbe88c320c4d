package cn.banshi.core.document;

import cn.banshi.core.ofd.Undrawable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures of an OFD; the gate has bounded their pixels. Decoded in memory: a cache file would leave them on the disk. */
final class OfdPictures {

    private OfdPictures() {}

    static PDImageXObject of(PDDocument document, byte[] bytes) throws IOException, Undrawable {
        BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
        if (image == null) {
            throw new Undrawable("a picture that is neither PNG nor JPEG");
        }
        return LosslessFactory.createFromImage(document, image);
    }
}
