package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.person.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same sheet as {@link ProofSheet} draws, as OFD (GB/T 33190-2016): text that stays text, in millimetres. Used once. */
final class OfdSheet {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 27;
    private static final String RED = "192 32 32";
    private static final String BLACK = "0 0 0";
    private static final double ROUND = 0.5523;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final StringBuilder objects = new StringBuilder();
    private int ids = 10;

    private OfdSheet() {}

    static byte[] of(ProofSheet sheet, Person.Card owner, List<String> lines) {
        var page = new OfdSheet();
        page.draw(sheet, owner, lines);
        return page.packed();
    }

    private void draw(ProofSheet sheet, Person.Card owner, List<String> lines) {
        centred("【演示】本件仅供演示，不具法律效力", 4.5, WIDTH / 2, 19, RED);
        centred(sheet.title(), 9.5, WIDTH / 2, 51, BLACK);
        double y = 75;
        y = line("编号：" + sheet.number(), 3.4, y);
        y = line("姓名：" + owner.name(), 5.4, y);
        y = line("公民身份号码：" + owner.number(), 5.4, y);
        for (String one : lines) {
            y = line(one, 5.4, y);
        }
        centred(sheet.issuer(), 5.4, 150, y + 37, BLACK);
        centred(DAY.format(sheet.day()), 5.4, 150, y + 47, BLACK);
        circle(150, y + 37, 20);
        centred("演示用章", 5.7, 150, y + 30, RED);
        centred("无法律效力", 4.4, 150, y + 49, RED);
        centred(sheet.watermark(), 3.2, WIDTH / 2, 282, "90 90 90");
        for (int i = 1; i <= 3; i++) {
            slanted("演示  " + sheet.watermark(), 4, 60 + i * 60);
        }
    }

    private double line(String text, double size, double y) {
        text(text, size, LEFT, y, BLACK, "", 255);
        return y + 12;
    }

    private void centred(String text, double size, double x, double y, String colour) {
        text(text, size, x - width(text) * size / 2, y, colour, "", 255);
    }

    /** Across the page, pale. */
    private void slanted(String text, double size, double y) {
        double half = width(text) * size / 2;
        text(text, size, WIDTH / 2 - half * 0.866, y + half / 2, BLACK, " CTM=\"0.866 -0.5 0.5 0.866 0 0\"", 60);
    }

    /** @param y of the base line, at which the object's own coordinates begin */
    private void text(String text, double size, double x, double y, String colour, String turn, int alpha) {
        String distances = text.codePoints()
                .limit(Math.max(0, text.codePointCount(0, text.length()) - 1))
                .mapToObj(one -> "%.3f".formatted(width(Character.toString(one)) * size))
                .collect(Collectors.joining(" "));
        objects.append("""
            <ofd:TextObject ID="%d" Boundary="%.3f %.3f %.3f %.3f" Font="1" Size="%.3f" Alpha="%d"%s>\
            <ofd:FillColor Value="%s"/><ofd:TextCode X="0" Y="0" DeltaX="%s">%s</ofd:TextCode></ofd:TextObject>
            """.formatted(ids++, x, y, width(text) * size, size, size, alpha, turn, colour, distances, escaped(text)));
    }

    /** Hanzi are as wide as they are high, all else about half. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(one -> one == 'M' ? 0.85 : one < 0x2000 ? 0.56 : 1).sum();
    }

    private void circle(double x, double y, double r) {
        double k = r * ROUND;
        String path = "M %1$.2f 0 B %3$.2f 0 %2$.2f %5$.2f %2$.2f %1$.2f B %2$.2f %3$.2f %3$.2f %2$.2f %1$.2f %2$.2f"
                .formatted(r, 2 * r, r + k, 0.0, r - k)
                + " B %4$.2f %2$.2f 0 %3$.2f 0 %1$.2f B 0 %4$.2f %4$.2f 0 %1$.2f 0 C".formatted(r, 2 * r, r + k, r - k);
        objects.append("""
            <ofd:PathObject ID="%d" Boundary="%.2f %.2f %.2f %.2f" LineWidth="1.2"><ofd:StrokeColor Value="%s"/>\
            <ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>
            """.formatted(ids++, x - r, y - r, 2 * r, 2 * r, RED, path));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private byte[] packed() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("OFD.xml", xml("OFD", " Version=\"1.2\" DocType=\"OFD\"", """
            <ofd:DocBody><ofd:DocInfo><ofd:DocID>00000000000000000000000000000000</ofd:DocID></ofd:DocInfo>\
            <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"""));
        files.put("Doc_0/Document.xml",
                xml("Document", "",
                        """
                            <ofd:CommonData><ofd:MaxUnitID>%d</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 %.0f %.0f</ofd:PhysicalBox>\
                            </ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>\
                            <ofd:Pages><ofd:Page ID="2" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>"""
                                .formatted(ids, WIDTH,
                                        HEIGHT)));
        files.put("Doc_0/PublicRes.xml", xml("Res", " BaseLoc=\"Res\"",
                "<ofd:Fonts><ofd:Font ID=\"1\" FontName=\"宋体\" FamilyName=\"宋体\"/></ofd:Fonts>"));
        files.put("Doc_0/Pages/Page_0/Content.xml", xml("Page", "",
                "<ofd:Content><ofd:Layer ID=\"3\" Type=\"Body\">\n" + objects + "</ofd:Layer></ofd:Content>"));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String xml(String root, String attributes, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofd:%1$s xmlns:ofd=\"http://www.ofdspec.org/2016\"%2$s>%3$s</ofd:%1$s>"
                .formatted(root, attributes, content);
    }
}
