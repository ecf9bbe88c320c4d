package cn.banshi.ui.keyboard;

/** Parts that more characters begin with than with others, each a key in the place of its strokes. */
public enum StrokePart {
    WATER("氵", "nnh"), PERSON("亻", "ps"), HAND("扌", "hsh"), GRASS("艹", "hss"), WOOD("木", "hspn"),
    //
    SPEECH("讠", "nz"), METAL("钅", "phhhz"), WOMAN("女", "zph"), JADE("王", "hhsh"), EARTH("土", "hsh"),
    //
    MOUTH("口", "szh"), SUN("日", "szhh"), MOON("月", "pzhh"), FIRE("火", "nppn"), SILK("纟", "zzh");

    private final String face;
    private final String strokes;

    StrokePart(String face, String strokes) {
        this.face = face;
        this.strokes = strokes;
    }

    String face() {
        return face;
    }

    /** In the letters of {@link cn.banshi.core.input.InputMethods#strokes}. */
    String strokes() {
        return strokes;
    }
}
