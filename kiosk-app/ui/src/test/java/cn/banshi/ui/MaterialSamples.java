package cn.banshi.ui;

import cn.banshi.core.screen.ReviewSection;
import static cn.banshi.ui.Samples.step;
import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.PhoneStage;
import cn.banshi.core.screen.Picture;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Goodbye.Card;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.PlateTrouble;
import cn.banshi.core.screen.Viewfinder;
import cn.banshi.core.text.Localized;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Originals on the plate. The pictures are drawn: grey strokes in the place of print. */
final class MaterialSamples {

    private static final Localized TITLE = t("退休证或退休审批表", "Retirement certificate or decision");
    private static final Localized HOW = t("没有查到您的退休记录，请拍下退休证或退休审批表，工作人员会核对。姓名和退休日期要看得清。",
            "No record of your retirement was found, so staff will check this paper. Name and date must be readable.");
    private static final Localized WITHOUT = t(
            "没带原件也不要紧，现在还没有提交任何内容。您可以带上退休证或退休审批表再来，或到住房公积金窗口、郑好办 APP 办理。",
            "That is all right. Nothing has been submitted yet. Please come again with the certificate or the decision, or use the housing fund counter or the Zhenghaoban app.");

    private static final String LINK = "https://banshi.example/phone/Zm9yIGEgcGljdHVyZSBhbG9uZSwgbm90IGEgc2VjcmV0";

    private static final List<Row> ON_FILE = List.of(
            Row.of(t("怎么核对", "Checked how"), t("签发机关的电子证照，不用再交", "Certificate from its issuer; nothing to hand in")),
            Row.of(t("签发机关", "Issued by"), Localized.same("郑州市演示人力资源和社会保障局")),
            Row.of(t("有效期至", "Valid until"), t("2028 年 8 月 12 日", "12 August 2028")),
            Row.of(t("证照编号", "Certificate number"), Localized.same(
                    "1.2.156.3005.2.11410199MB0000019F901.11410199MB0000019F.202608120001.001.4")));

    private MaterialSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("47-material-opening", screen(0, new OnPlate.Waiting(new Viewfinder(), Optional.empty())));
        all.put("47-material-waiting", screen(0, new OnPlate.Waiting(plate(false), Optional.empty())));
        for (PlateTrouble trouble : PlateTrouble.values()) {
            all.put("47-material-" + trouble.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    screen(trouble == PlateTrouble.SAME_PAGE ? 1 : 0,
                            new OnPlate.Waiting(plate(true), Optional.of(trouble))));
        }
        all.put("47-material-second", screen(1, new OnPlate.Waiting(plate(false), Optional.empty())));
        all.put("48-material-taken", screen(0, new OnPlate.Taken(sheet())));
        all.put("48-material-kept", screen(2, new OnPlate.Kept()));
        all.put("48-material-full", screen(4, new OnPlate.Kept()));
        all.put("48-material-too-few", new Screen.Material(step(5), TITLE, HOW, pages(1),
                new Screen.Material.Range(2, 8), new OnPlate.Kept(), true));
        all.put("48-material-eight", new Screen.Material(step(5), TITLE, HOW, pages(8),
                new Screen.Material.Range(1, 8), new OnPlate.Kept(), true));
        for (PhoneStage stage : PhoneStage.values()) {
            all.put("48-phone-" + stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    screen(0, new OnPlate.ByPhone(stage, LINK, 0, false)));
        }
        all.put("48-phone-arrived", screen(0, new OnPlate.ByPhone(PhoneStage.OPEN, LINK, 2, false)));
        all.put("48-phone-refused", screen(1, new OnPlate.ByPhone(PhoneStage.OPEN, LINK, 1, true)));
        all.put("48-phone-received", screen(0, new OnPlate.Received(sheet(), 1)));
        all.put("49-material-on-file", screen(0, new OnPlate.OnFile(ON_FILE)));
        all.put("49-material-away", screen(0, new OnPlate.Away()));
        all.put("49-material-elsewhere", screen(0, new OnPlate.Elsewhere(WITHOUT)));
        all.put("51-review-material", review());
        all.put("76-goodbye-original", new Screen.Goodbye(Card.NONE, Slip.NONE, true, 8));
        all.put("76-goodbye-all", new Screen.Goodbye(Card.MAYBE, Slip.OUT, true, 8));
        return all;
    }

    static Screen.Material screen(int pages, OnPlate plate) {
        return new Screen.Material(step(5), TITLE, HOW, pages(pages), new Screen.Material.Range(1, 4), plate, true);
    }

    private static List<Picture> pages(int count) {
        List<Picture> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(sheet());
        }
        return pages;
    }

    private static Screen review() {
        return new Screen.Review(step(6), List.of(
                new ReviewSection(t("提取原因", "Reason"),
                        List.of(Row.of(t("提取原因", "Reason"), t("退休", "Retirement"))), Optional.of("reason")),
                new ReviewSection(t("联系手机", "Mobile"),
                        List.of(Row.masked(t("手机号码", "Mobile number"), "138****8000", "138 0013 8000")),
                        Optional.of("contact")),
                new ReviewSection(t("户口簿", "Household booklet"), ON_FILE, Optional.empty()),
                new ReviewSection(TITLE,
                        List.of(Row.of(TITLE, t("共 2 页，工作人员会核对原件，请留好", "Pages: 2; staff check the original"))),
                        Optional.of("retirement"), pages(2))),
                true, true);
    }

    /** What the camera sees. */
    private static Viewfinder plate(boolean paper) {
        Viewfinder live = new Viewfinder();
        live.show(drawn(1280, 720, pen -> {
            pen.setColor(new Color(75, 80, 70));
            pen.fillRect(0, 0, 1280, 720);
            if (paper) {
                pen.rotate(Math.toRadians(5), 640, 360);
                pen.translate(440, 70);
                sheet(pen, 410, 580);
            }
        }).copy());
        return live;
    }

    private static Picture sheet() {
        return drawn(820, 1160, pen -> sheet(pen, 820, 1160));
    }

    private static void sheet(Graphics2D pen, int width, int height) {
        pen.setColor(new Color(232, 230, 226));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(90, 90, 95));
        for (int y = height / 8; y < height * 7 / 8; y += height / 22) {
            pen.fillRect(width / 8, y, width * (y % 3 + 4) / 9, height / 90);
        }
    }

    private interface Drawing {
        void draw(Graphics2D pen);
    }

    private static Picture drawn(int width, int height, Drawing drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.draw(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "jpg", stream)) {
                throw new IllegalStateException("this Java writes no JPEG");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Picture picture = new Picture();
        picture.show(bytes.toByteArray());
        return picture;
    }
}
