package cn.banshi.sandbox.hall;

/** Pixels of a panel. */
public record PanelSize(int width, int height) {

    /** @param text as {@code 1080x1920} */
    public static PanelSize parse(String text) {
        int cross = text.indexOf('x');
        return new PanelSize(Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)));
    }

    public PanelSize scaled(double factor) {
        return new PanelSize((int) Math.round(width * factor), (int) Math.round(height * factor));
    }

    public boolean wide() {
        return width > height;
    }
}
