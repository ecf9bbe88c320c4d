package cn.banshi.core.document;

import cn.banshi.core.document.ApplicationForm.Row;
import cn.banshi.core.document.ApplicationForm.Section;
import cn.banshi.core.document.ApplicationForm.Signing;
import cn.banshi.core.document.Pen.Box;
import cn.banshi.core.document.Pen.Style;
import cn.banshi.core.text.Dates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Flows a form down the pages: one grid, sections of rows, the declaration, the hand under it. Used once. */
final class FormLayout {

    /** In the place of strokes. */
    private static final String CONFIRMED = "本人按键确认，未手写";
    private static final double LABEL = 92;
    private static final double HALF = Sheet.GRID_WIDTH / 2;
    private static final double PAD = 8;
    private static final double PAD_TOP = 5.5;
    private static final double LINE = 16;
    private static final double TITLE = 23;
    private static final double SIGNATURE = 78;
    private static final double TIME_LABEL = 70;
    private static final double TIME = 132;
    private static final Style TEXT = new Style(10.5, false, Sheet.INK);
    private static final Style QUIET = new Style(10.5, false, Sheet.GREY);
    private static final Style HEADING = new Style(10.5, true, Sheet.INK);

    private final ApplicationForm form;
    private final Sheet sheet;
    private final LineBreaker breaker;

    FormLayout(ApplicationForm form, Sheet sheet, Typeface typeface) {
        this.form = form;
        this.sheet = sheet;
        this.breaker = new LineBreaker(typeface);
    }

    /** One line of the grid: cells side by side, as high as the highest. */
    private record Cell(double x, double width, List<String> label, List<String> value) {

        int lines() {
            return Math.max(label.size(), value.size());
        }
    }

    void flow() throws IOException {
        for (Section section : form.sections()) {
            if (!section.rows().isEmpty()) {
                section(section);
            }
        }
        declaration();
        sheet.closeGrid();
    }

    private void section(Section section) throws IOException {
        List<List<Cell>> lines = gridLines(section.rows());
        title(section.title(), height(lines.getFirst()));
        for (List<Cell> line : lines) {
            gridLine(line);
        }
    }

    private void title(String title, double next) throws IOException {
        sheet.room(TITLE + Math.min(next, Sheet.LARGEST_KEPT));
        Pen pen = sheet.pen();
        pen.fill(Sheet.LEFT, sheet.y(), Sheet.GRID_WIDTH, TITLE, Sheet.BAND);
        pen.text(title, Sheet.LEFT + PAD, sheet.y() + TITLE / 2, HEADING);
        sheet.advance(TITLE);
    }

    private List<List<Cell>> gridLines(List<Row> rows) throws IOException {
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i + 1 < rows.size() && fitsHalf(rows.get(i)) && fitsHalf(rows.get(i + 1))) {
                lines.add(List.of(cell(rows.get(i), Sheet.LEFT, HALF), cell(rows.get(i + 1), Sheet.LEFT + HALF, HALF)));
                i++;
            } else {
                lines.add(List.of(cell(rows.get(i), Sheet.LEFT, Sheet.GRID_WIDTH)));
            }
        }
        return lines;
    }

    private boolean fitsHalf(Row row) throws IOException {
        return switch (row.width()) {
            case HALF -> true;
            case FULL -> false;
            case AUTO -> cell(row, 0, HALF).lines() == 1;
        };
    }

    private Cell cell(Row row, double x, double width) throws IOException {
        return new Cell(x, width, lines(row.label(), LABEL), lines(row.value(), width - LABEL));
    }

    private List<String> lines(String text, double width) throws IOException {
        return breaker.lines(text, (width - 2 * PAD) / TEXT.size(), 0);
    }

    private static double height(List<Cell> line) {
        return line.stream().mapToInt(Cell::lines).max().orElse(1) * LINE + 2 * PAD_TOP;
    }

    /** A value longer than a page goes on over the next one; everything shorter stays together. */
    private void gridLine(List<Cell> cells) throws IOException {
        int all = cells.stream().mapToInt(Cell::lines).max().orElse(1);
        sheet.room(Math.min(height(cells), Sheet.LARGEST_KEPT));
        int from = 0;
        while (from < all) {
            int fit = (int) ((Sheet.BOTTOM - sheet.y() - 2 * PAD_TOP) / LINE);
            int to = Math.min(all, from + Math.max(1, fit));
            slice(cells, from, to);
            from = to;
            if (from < all) {
                sheet.room(Sheet.BOTTOM);
            }
        }
    }

    private void slice(List<Cell> cells, int from, int to) throws IOException {
        double height = (to - from) * LINE + 2 * PAD_TOP;
        for (Cell cell : cells) {
            sheet.pen().fill(cell.x, sheet.y(), LABEL, height, Sheet.TINT);
        }
        for (Cell cell : cells) {
            column(cell.label, from, to, cell.x + PAD, height, QUIET);
            column(cell.value, from, to, cell.x + LABEL + PAD, height, TEXT);
            sheet.pen().line(cell.x + LABEL, sheet.y(), cell.x + LABEL, sheet.y() + height, 0.5, Sheet.GRID);
            if (cell.x > Sheet.LEFT) {
                sheet.pen().line(cell.x, sheet.y(), cell.x, sheet.y() + height, 0.5, Sheet.GRID);
            }
        }
        sheet.advance(height);
    }

    /** Short columns stand in the middle of their cell. */
    private void column(List<String> lines, int from, int to, double x, double height, Style style)
            throws IOException {
        List<String> shown = lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
        double middle = sheet.y() + (height - shown.size() * LINE) / 2 + LINE / 2;
        for (String line : shown) {
            sheet.pen().text(line, x, middle, style);
            middle += LINE;
        }
    }

    private void declaration() throws IOException {
        List<String> lines = new ArrayList<>();
        List<Boolean> indented = new ArrayList<>();
        for (String paragraph : form.declaration()) {
            List<String> broken = breaker.lines(paragraph, (Sheet.GRID_WIDTH - 2 * PAD) / TEXT.size(), 2);
            for (int i = 0; i < broken.size(); i++) {
                lines.add(broken.get(i));
                indented.add(i == 0);
            }
        }
        double height = lines.size() * LINE + 3 * PAD_TOP;
        if (!lines.isEmpty()) {
            title("申请人声明", height + SIGNATURE);
            double middle = sheet.y() + 1.5 * PAD_TOP + LINE / 2;
            for (int i = 0; i < lines.size(); i++) {
                sheet.pen()
                        .text(lines.get(i), Sheet.LEFT + PAD + (indented.get(i) ? 2 * TEXT.size() : 0), middle,
                                TEXT);
                middle += LINE;
            }
            sheet.advance(height);
        }
        if (form.signing().isPresent()) {
            signature(form.signing().get());
        }
    }

    private void signature(Signing signing) throws IOException {
        sheet.room(SIGNATURE);
        Pen pen = sheet.pen();
        double y = sheet.y();
        double ink = Sheet.GRID_WIDTH - LABEL - TIME_LABEL - TIME;
        double timeX = Sheet.LEFT + LABEL + ink;
        pen.fill(Sheet.LEFT, y, LABEL, SIGNATURE, Sheet.TINT);
        pen.fill(timeX, y, TIME_LABEL, SIGNATURE, Sheet.TINT);
        for (double x : new double[]{Sheet.LEFT + LABEL, timeX, timeX + TIME_LABEL}) {
            pen.line(x, y, x, y + SIGNATURE, 0.5, Sheet.GRID);
        }
        pen.text("申请人签名", Sheet.LEFT + PAD, y + SIGNATURE / 2, QUIET);
        pen.text("签名时间", timeX + PAD, y + SIGNATURE / 2, QUIET);
        pen.text(Dates.minute(signing.signedAt()).zh(), timeX + TIME_LABEL + PAD, y + SIGNATURE / 2,
                new Style(9.5, false, Sheet.INK));
        if (signing.strokes().confirmed()) {
            pen.text(CONFIRMED, Sheet.LEFT + LABEL + 2 * PAD, y + SIGNATURE / 2, TEXT);
        }
        pen.ink(signing.strokes(), new Box(Sheet.LEFT + LABEL + 2 * PAD, y + PAD, ink - 4 * PAD, SIGNATURE - 2 * PAD),
                Sheet.INK);
        sheet.advance(SIGNATURE);
    }
}
