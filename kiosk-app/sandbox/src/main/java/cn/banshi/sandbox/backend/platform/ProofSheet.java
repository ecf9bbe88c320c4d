package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.person.Person;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * One page in A4 as a department would print it, with the fonts of this machine. It is a picture in a PDF: the sandbox is no
 * department, and everything on it says so.
 *
 * @param watermark across the page and below; empty for none
 */
record ProofSheet(String title, String number, String issuer, LocalDate day, String watermark) {

    private static final int DPI = 150;
    private static final int WIDTH = 210 * DPI * 10 / 254;
    private static final int HEIGHT = 297 * DPI * 10 / 254;
    private static final int LEFT = 160;
    private static final Color PALE = new Color(0, 0, 0, 60);
    private static final Color SEAL = new Color(0xC0, 0x20, 0x20);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    byte[] pdf(Person.Card owner, List<String> lines) {
        try (var jpeg = new ByteArrayOutputStream()) {
            ImageIO.write(drawn(owner, lines), "jpeg", jpeg);
            return PicturePdf.of(jpeg.toByteArray(), WIDTH, HEIGHT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private BufferedImage drawn(Person.Card owner, List<String> lines) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(SEAL);
        centred(pen, "【演示】本件仅供演示，不具法律效力", 26, WIDTH / 2, 110);
        pen.setColor(Color.BLACK);
        centred(pen, title, 56, WIDTH / 2, 300);
        int y = 440;
        y = line(pen, "编号：" + number, y);
        y = line(pen, "姓名：" + owner.name(), y);
        y = line(pen, "公民身份号码：" + owner.number(), y);
        for (String line : lines) {
            y = line(pen, line, y);
        }
        centred(pen, issuer, 32, WIDTH - 380, y + 220);
        centred(pen, DAY.format(day), 32, WIDTH - 380, y + 280);
        seal(pen, WIDTH - 380, y + 220);
        watermark(pen);
        pen.dispose();
        return image;
    }

    private void watermark(Graphics2D pen) {
        pen.setColor(Color.DARK_GRAY);
        centred(pen, watermark, 20, WIDTH / 2, HEIGHT - 90);
        pen.setColor(PALE);
        pen.rotate(-Math.PI / 6, WIDTH / 2.0, HEIGHT / 2.0);
        for (int y = HEIGHT / 4; y < HEIGHT; y += HEIGHT / 4) {
            centred(pen, watermark.isEmpty() ? "" : "演示  " + watermark, 24, WIDTH / 2, y);
        }
    }

    private static int line(Graphics2D pen, String text, int y) {
        pen.setFont(font(32));
        pen.drawString(text, LEFT, y);
        return y + 70;
    }

    /** Round and red like a seal, and of nobody. */
    private static void seal(Graphics2D pen, int x, int y) {
        pen.setColor(SEAL);
        pen.setStroke(new BasicStroke(7));
        pen.drawOval(x - 120, y - 120, 240, 240);
        centred(pen, "演示用章", 34, x, y - 40);
        centred(pen, "无法律效力", 26, x, y + 70);
    }

    private static void centred(Graphics2D pen, String text, int size, int x, int y) {
        pen.setFont(font(size));
        pen.drawString(text, x - pen.getFontMetrics().stringWidth(text) / 2, y);
    }

    private static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }
}
