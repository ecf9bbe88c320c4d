package cn.banshi.ui;

import static cn.banshi.ui.Samples.NOTHING;
import static cn.banshi.ui.Samples.step;
import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Doubt;
import cn.banshi.core.screen.Asked;
import cn.banshi.core.screen.Viewfinder;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The way beside the code by SMS. Nobody is in the pictures. */
final class FaceSamples {

    private FaceSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("46-form-ways", contact(false));
        all.put("46-form-ways-done", contact(true));
        all.put("47-face-consent", new Screen.FaceConsent(step(4), new Screen.Consent.Clause(t("刷脸确认本人",
                "Showing your face"),
                t("您站在摄像头前做几个动作。本机选一张照片发给政务平台，和身份证登记照比一次，确认是您本人。比完就删，不保存照片。不刷脸，用短信验证码一样办。",
                        "You make a few movements before the camera. One picture is sent to the city's platform and compared once with your registered photo, to make sure that it is you. It is deleted at once and kept nowhere. A code by text message works just as well."))));
        int made = 0;
        for (Asked asked : Asked.values()) {
            all.put("48-face-" + word(asked), proof(asked, asked == Asked.COMPARING ? 3 : made++ % 3));
        }
        for (Doubt doubt : Doubt.values()) {
            all.put("49-face-doubt-" + word(doubt), new Screen.FaceDoubt(step(4), doubt, 2));
        }
        all.put("49-face-no-tries", new Screen.FaceDoubt(step(4), Doubt.NOT_MATCHED, 0));
        return all;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Screen contact(boolean byFace) {
        FieldState state = byFace
                ? new FieldState.Good(t("刷脸已通过，不用再输入验证码", "Your face was recognised. No code is needed."))
                : new FieldState.Quiet();
        var mobile = new FieldView.Typed("mobile", t("手机号码", "Mobile number"), FieldView.Pad.DIGITS, "13800138000",
                "138 0013 8000", t("11 位手机号码", "11 digits"), 11, Optional.empty(), new FieldState.Quiet());
        var ways = new FieldView.Ways("way-code", t("怎样确认是您本人？", "Confirm that it is you"),
                t("短信验证码", "SMS code"), t("刷脸", "Face"), byFace, state);
        var code = new FieldView.Typed("code", t("短信验证码", "Code"), FieldView.Pad.DIGITS, "", "",
                t("6 位数字", "6 digits"), 6, Optional.of(new FieldView.Shortcut(t("获取验证码", "Get code"), true)),
                new FieldState.Quiet());
        return new Screen.FormPage(step(4), byFace ? "contact-done" : "contact",
                t("结果通知到哪个手机？", "Which mobile number shall we use?"),
                t("办理结果用短信发到这个手机，请填您本人的号码", "The result comes there by text message. Please give your own number."),
                List.of(),
                NOTHING, byFace ? List.of(mobile, ways) : List.of(mobile, ways, code),
                Optional.of(byFace ? "mobile" : "code"), true);
    }

    static Screen.FaceProof proof(Asked asked, int made) {
        var viewfinder = new Viewfinder();
        viewfinder.show(picture());
        return new Screen.FaceProof(step(4), asked, made, 3, viewfinder);
    }

    /** A head and shoulders without a face. */
    static byte[] picture() {
        var image = new BufferedImage(1_280, 720, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(196, 204, 212), 0, 720, new Color(150, 160, 170)));
        pen.fillRect(0, 0, 1_280, 720);
        pen.setColor(new Color(64, 84, 122));
        pen.fillOval(360, 500, 560, 500);
        pen.setColor(new Color(214, 176, 152));
        pen.fillOval(510, 150, 260, 340);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
