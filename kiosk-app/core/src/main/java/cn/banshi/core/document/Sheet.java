package cn.banshi.core.document;

import cn.banshi.core.document.ApplicationForm.Origin;
import cn.banshi.core.document.Pen.Style;
import cn.banshi.core.text.Dates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of one form: head, foot, the outer frame of the grid, and how far down it has come. Used once. */
final class Sheet implements AutoCloseable {

    static final double LEFT = 51;
    static final double GRID_WIDTH = Pen.WIDTH - 2 * LEFT;
    static final double BOTTOM = Pen.HEIGHT - 68;
    /** Rows up to this height are never cut by a page's end. */
    static final double LARGEST_KEPT = 300;

    static final Colour INK = Colour.of(0x14202E);
    static final Colour GREY = Colour.of(0x46566A);
    static final Colour GRID = Colour.of(0x8A97A8);
    static final Colour BAND = Colour.of(0xE3EAF3);
    static final Colour TINT = Colour.of(0xF5F7FA);
    private static final Colour DEMO = Colour.of(0xB3261E);

    private static final double FIRST_TOP = 138;
    private static final double NEXT_TOP = 84;
    private static final int MOST_PAGES = 20;
    private static final Style TITLE = new Style(21, true, INK);
    private static final Style SMALL_TITLE = new Style(10.5, true, INK);
    private static final Style SMALL = new Style(9, false, GREY);
    private static final Style FOOT = new Style(8, false, GREY);
    private static final Style DIGEST = new Style(6.5, false, GREY);
    private static final Style DEMO_MARK = new Style(9.5, true, DEMO);

    private final PDDocument document;
    private final ApplicationForm form;
    private final Typeface typeface;
    private final List<Pen> pens = new ArrayList<>();
    private final List<Double> rules = new ArrayList<>();
    private double top;
    private double y;

    Sheet(PDDocument document, ApplicationForm form, Typeface typeface) throws IOException {
        this.document = document;
        this.form = form;
        this.typeface = typeface;
        newPage();
    }

    Pen pen() {
        return pens.getLast();
    }

    int pages() {
        return pens.size();
    }

    double y() {
        return y;
    }

    /** Goes down; the line under what was drawn is drawn last, or the next cell's colour would cover half of it. */
    void advance(double height) {
        y += height;
        rules.add(y);
    }

    /** Begins a new page unless {@code height} fits on this one. */
    void room(double height) throws IOException {
        if (y + height > BOTTOM && y > top) {
            closeGrid();
            newPage();
        }
    }

    void closeGrid() throws IOException {
        for (double rule : rules) {
            pen().line(LEFT, rule, LEFT + GRID_WIDTH, rule, 0.5, GRID);
        }
        rules.clear();
        pen().frame(LEFT, top, GRID_WIDTH, y - top, 1, INK);
    }

    private void newPage() throws IOException {
        if (pens.size() == MOST_PAGES) {
            throw new IOException("the form is longer than " + MOST_PAGES + " pages");
        }
        pens.add(new Pen(document, typeface));
        top = pens.size() == 1 ? FIRST_TOP : NEXT_TOP;
        y = top;
        if (pens.size() == 1) {
            firstHead();
        } else {
            pen().text(form.title() + "\uff08续\uff09", LEFT, NEXT_TOP - 14, SMALL_TITLE);
            pen().right("编号 " + form.origin().reference(), LEFT + GRID_WIDTH, NEXT_TOP - 14, SMALL);
        }
    }

    private void firstHead() throws IOException {
        Origin origin = form.origin();
        pen().text(form.authority(), LEFT, 52, SMALL);
        pen().right("编号 " + origin.reference(), LEFT + GRID_WIDTH, 52, SMALL);
        pen().centred(form.title(), 88, TITLE);
        pen().text(origin.hall() + " 自助服务终端 " + origin.terminal(), LEFT, FIRST_TOP - 12, SMALL);
        pen().right("填表时间 " + Dates.minute(origin.madeAt()).zh(), LEFT + GRID_WIDTH, FIRST_TOP - 12, SMALL);
    }

    /** Draws what needs the number of pages. */
    void finish() throws IOException {
        for (int i = 0; i < pens.size(); i++) {
            foot(pens.get(i), i + 1);
            if (form.origin().demo()) {
                pens.get(i).watermark("演示", new Style(190, false, DEMO), 0.055);
                pens.get(i).centred("【演示】本件仅供演示\uff0c不具法律效力", 30, DEMO_MARK);
            }
        }
    }

    private void foot(Pen pen, int page) throws IOException {
        double line = Pen.HEIGHT - 52;
        pen.line(LEFT, line, LEFT + GRID_WIDTH, line, 0.5, GRID);
        Origin origin = form.origin();
        pen.text("编号 " + origin.reference() + " · 终端 " + origin.terminal() + " · " + origin.hall(), LEFT, line + 11,
                FOOT);
        pen.right("第 " + page + " 页 / 共 " + pens.size() + " 页", LEFT + GRID_WIDTH, line + 11, FOOT);
        if (form.signing().filter(signing -> !signing.strokes().confirmed()).isPresent()) {
            pen.text("签名笔迹 SHA-256 " + form.signing().get().strokes().sha256(), LEFT, line + 22, DIGEST);
        }
    }

    @Override
    public void close() throws IOException {
        for (Pen pen : pens) {
            pen.close();
        }
    }
}
