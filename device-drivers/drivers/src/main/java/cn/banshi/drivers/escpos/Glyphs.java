package cn.banshi.drivers.escpos;

import java.util.Optional;

/** Draws what the printer has no character for. */
@FunctionalInterface
interface Glyphs {

    /** A terminal without a font for it prints 〓 instead. */
    Glyphs NONE = (text, height, bold) -> Optional.empty();

    /**
     * @param text one line
     * @param height dots; each character is as wide as the printer's own, half the height for ASCII
     * @return empty when no font has all of it
     */
    Optional<Bitmap> draw(String text, int height, boolean bold);
}
