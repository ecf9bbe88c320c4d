package cn.banshi.drivers.ipp;

import cn.banshi.drivers.ipp.pwg.PwgPage;
import cn.banshi.drivers.ipp.pwg.PwgPage.Feed;
import cn.banshi.drivers.ipp.pwg.PwgWriter;
import cn.banshi.drivers.pdf.PdfDrawing;
import cn.banshi.drivers.pdf.Sheet;
import cn.banshi.drivers.pdf.Sheet.Turn;

/** Pages that are drawn go as PWG raster into a store. Used by the thread that draws. */
final class RasterPaper implements PdfDrawing.Paper {

    private static final PwgPage.Size A4 = new PwgPage.Size(Ticket.A4, Sheet.widthInPoints(), Sheet.heightInPoints());

    private final RasterForm form;
    private final Store store;
    private final PwgWriter writer;
    private final byte[] row;
    private int left;

    RasterPaper(RasterForm form, Store store) {
        this.form = form;
        this.store = store;
        this.writer = new PwgWriter(store::write);
        this.row = new byte[form.sheet().width() * form.ink().bytes()];
    }

    @Override
    public Sheet sheet() {
        return form.sheet();
    }

    @Override
    public Turn page(int page, int pages) {
        Feed feed = form.feed(page);
        Sheet sheet = form.sheet();
        left = sheet.height();
        writer.page(new PwgPage(form.ink(),
                new PwgPage.Area(sheet.width(), sheet.height(), sheet.across(), sheet.along()),
                new PwgPage.Side(form.duplex(), feed), A4, pages));
        return switch (feed) {
            case STRAIGHT -> Turn.UPRIGHT;
            case MIRRORED -> Turn.MIRRORED;
            case TURNED -> Turn.HALF;
        };
    }

    @Override
    public void rows(int[] pixels, int rows) {
        int width = form.sheet().width();
        for (int at = 0; at < rows; at++) {
            switch (form.ink()) {
                case GREY -> grey(pixels, at * width);
                case COLOUR -> colour(pixels, at * width);
            }
            writer.row(row);
        }
        left -= rows;
        if (left == 0) {
            writer.end();
        }
    }

    /** Luma of ITU-R BT.601, as most of what makes grey of sRGB does. */
    private void grey(int[] pixels, int from) {
        for (int i = 0; i < row.length; i++) {
            int pixel = pixels[from + i];
            row[i] = (byte) ((77 * (pixel >> 16 & 0xFF) + 150 * (pixel >> 8 & 0xFF) + 29 * (pixel & 0xFF)) >> 8);
        }
    }

    private void colour(int[] pixels, int from) {
        for (int i = 0; i < row.length; i += 3) {
            int pixel = pixels[from + i / 3];
            row[i] = (byte) (pixel >> 16);
            row[i + 1] = (byte) (pixel >> 8);
            row[i + 2] = (byte) pixel;
        }
    }

    @Override
    public boolean wanted() {
        return !store.closed();
    }
}
