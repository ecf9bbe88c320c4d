package cn.banshi.simulators.camera;

import cn.banshi.simulators.qr.DrawnQr;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What a camera sees, drawn from numbers. A spot wanders, so that no two pictures are alike. Thread-safe. */
final class Lens {

    static final int WIDTH = 1_280;
    static final int HEIGHT = 720;

    private static final Color PLATE = new Color(75, 80, 70);
    private static final Color PAPER = new Color(226, 224, 222);
    private static final Color INK = new Color(45, 40, 40);
    /** Of A4, as the plate shows it. */
    private static final int SHEET_HEIGHT = 600;
    private static final int SHEET_WIDTH = 424;
    /** Nobody lays a sheet straight. */
    private static final double TURN = Math.toRadians(5);
    private static final double FAR_AWAY = 0.45;
    private static final int CODE = 420;
    private static final int LAMP = 110;
    private static final int SPOT = 12;
    /** Pixels over which an edge runs where the lens is out of focus. */
    private static final int BLUR = 6;
    /** Pictures for which a movement lasts: nearly a second at a usual pace. */
    private static final int MOVEMENT = 9;
    private static final float LITTLE_LIGHT = 0.2f;

    private View view = View.PLATE; // all guarded by this
    private Optional<DrawnQr> code = Optional.empty();
    private Optional<DrawnPerson> person = Optional.empty();
    private Optional<Movement> movement = Optional.empty();
    private int still;
    private final Set<CameraFault> faults = EnumSet.noneOf(CameraFault.class);
    private int moment;

    Lens() {}

    synchronized void lay(View there) {
        view = there;
        code = Optional.empty();
        person = Optional.empty();
    }

    /** Holds a QR code before the lens. */
    synchronized void show(String text) {
        code = Optional.of(DrawnQr.of(text, 'M'));
        person = Optional.empty();
    }

    /** Has somebody stand before the lens, who wears a badge. */
    synchronized void stand(String badge) {
        person = Optional.of(new DrawnPerson(DrawnQr.of(badge, 'M')));
        movement = Optional.empty();
    }

    /** Has whoever stands there make a movement, and look straight ahead again. */
    synchronized void move(Movement made) {
        movement = Optional.of(made);
        still = moment + MOVEMENT;
    }

    synchronized void fail(CameraFault fault) {
        faults.add(fault);
    }

    synchronized void clear() {
        faults.clear();
    }

    /** The next picture, JPEG. */
    synchronized byte[] picture() {
        if (!faults.contains(CameraFault.FROZEN)) {
            moment++;
        }
        movement = movement.filter(made -> moment < still);
        BufferedImage scene = scene();
        if (faults.contains(CameraFault.DARK)) {
            scene = dimmed(scene);
        }
        if (faults.contains(CameraFault.BLURRED)) {
            scene = scaled(scaled(scene, WIDTH / BLUR, HEIGHT / BLUR), WIDTH, HEIGHT);
        }
        return jpeg(faults.contains(CameraFault.WRONG_SIZE) ? scaled(scene, WIDTH / 4, HEIGHT / 4) : scene);
    }

    private BufferedImage scene() {
        var scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = scene.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PLATE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(INK);
        pen.fillOval(moment * SPOT % WIDTH, HEIGHT - SPOT, SPOT, SPOT);
        pen.translate(WIDTH / 2, HEIGHT / 2);
        if (person.isPresent()) {
            person.get().draw(pen, movement);
        } else if (code.isPresent()) {
            draw(pen, code.get());
        } else if (view != View.PLATE) {
            lay(pen);
        }
        pen.dispose();
        return scene;
    }

    private void lay(Graphics2D pen) {
        pen.translate(view == View.SHEET_CUT_OFF ? WIDTH / 2 - SHEET_WIDTH / 3 : 0, 0);
        pen.rotate(TURN);
        if (view == View.SMALL_SHEET) {
            pen.scale(FAR_AWAY, FAR_AWAY);
        }
        pen.setColor(PAPER);
        pen.fillRect(-SHEET_WIDTH / 2, -SHEET_HEIGHT / 2, SHEET_WIDTH, SHEET_HEIGHT);
        switch (view) {
            case SHEET, SMALL_SHEET, SHEET_CUT_OFF -> print(pen);
            case CERTIFICATE -> Certificate.print(pen, SHEET_WIDTH, SHEET_HEIGHT, INK);
            case BACK, PLATE -> {
            }
        }
        if (faults.contains(CameraFault.GLARE)) {
            pen.setColor(Color.WHITE);
            pen.fillOval(-LAMP / 2, -LAMP / 2, LAMP, LAMP);
        }
    }

    /** Strokes in lines, where a form has characters. */
    private static void print(Graphics2D pen) {
        pen.setColor(INK);
        var random = new Random(1);
        for (int line = -SHEET_HEIGHT / 2 + 60; line < SHEET_HEIGHT / 2 - 60; line += 22) {
            for (int at = -SHEET_WIDTH / 2 + 45; at < SHEET_WIDTH / 2 - 45; at += 5 + random.nextInt(9)) {
                pen.fillRect(at, line + random.nextInt(8), 2 + random.nextInt(6), 2);
                pen.fillRect(at, line, 2, 6 + random.nextInt(8));
            }
        }
    }

    private static void draw(Graphics2D pen, DrawnQr code) {
        int module = CODE / code.size();
        int side = module * code.size();
        pen.setColor(PAPER);
        pen.fillRect(-side / 2 - 4 * module, -side / 2 - 4 * module, side + 8 * module, side + 8 * module);
        pen.translate(-side / 2, -side / 2);
        modules(pen, code, module, INK);
    }

    static void modules(Graphics2D pen, DrawnQr code, int module, Color ink) {
        pen.setColor(ink);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.dark(x, y)) {
                    pen.fillRect(x * module, y * module, module, module);
                }
            }
        }
    }

    private static BufferedImage dimmed(BufferedImage scene) {
        var dim = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        return new RescaleOp(LITTLE_LIGHT, 0, null).filter(scene, dim);
    }

    private static BufferedImage scaled(BufferedImage scene, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(scene, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    private static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "jpg", stream)) {
                throw new IllegalStateException("this Java writes no JPEG");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
