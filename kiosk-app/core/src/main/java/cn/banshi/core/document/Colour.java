package cn.banshi.core.document;

/** Red, green, blue from 0 to 1. Not AWT's, whose class would load the native toolkit into the terminal. */
record Colour(float red, float green, float blue) {

    /** @param rgb as {@code 0x14202E} */
    static Colour of(int rgb) {
        return new Colour((rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f);
    }
}
