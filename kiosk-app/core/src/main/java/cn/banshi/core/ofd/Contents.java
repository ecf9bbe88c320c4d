package cn.banshi.core.ofd;

import cn.banshi.core.ofd.OfdMark.Glyph;
import cn.banshi.core.ofd.OfdMark.Paint;
import cn.banshi.core.ofd.OfdMark.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the objects of layers and blocks into marks, and refuses what it does not know. */
final class Contents {

    private static final double USUAL_LINE = 0.353;
    private static final int MOST_MARKS = 20_000;
    private static final int MOST_GLYPHS = 50_000;
    /** What says nothing about how an object looks. */
    private static final Set<String> MUTE = Set.of("Actions");

    private final Resources resources;
    private final List<OfdMark> marks = new ArrayList<>();
    private int glyphs;

    Contents(Resources resources) {
        this.resources = resources;
    }

    List<OfdMark> marks() {
        return List.copyOf(marks);
    }

    void add(OfdMark mark) throws Undrawable {
        marks.add(mark);
        if (marks.size() > MOST_MARKS || glyphs > MOST_GLYPHS) {
            throw new Undrawable("more on it than any honest page has");
        }
    }

    /** @param base where the block's own coordinates begin */
    void block(Element block, Affine base) throws Undrawable {
        for (Element object : block.children()) {
            if (!object.flag("Visible", true) || MUTE.contains(object.name())) {
                continue;
            }
            switch (object.name()) {
                case "Layer", "PageBlock" -> {
                    plain(object, object.attribute("DrawParam").isPresent(), "a layer with drawing parameters");
                    block(object, base);
                }
                case "TextObject" -> text(object, base);
                case "PathObject" -> path(object, base);
                case "ImageObject" -> image(object, base);
                default -> throw new Undrawable("an object of a kind that is not drawn here: " + known(object.name()));
            }
        }
    }

    /** Names of the format may be told; what else stands there may not. */
    private static String known(String name) {
        return Set.of("CompositeObject", "Clips").contains(name) ? name : "other";
    }

    private static void plain(Element object, boolean odd, String what) throws Undrawable {
        if (odd || object.at("Clips").isPresent()) {
            throw new Undrawable(odd ? what : "a clipped object");
        }
    }

    private static Affine place(Element object, Affine base) throws Undrawable {
        double[] box = Numbers.of(object.needed("Boundary"), 4);
        Optional<String> own = object.attribute("CTM");
        return (own.isEmpty() ? Affine.STAY : Numbers.affine(own.get())).then(Affine.move(box[0], box[1])).then(base);
    }

    private void text(Element object, Affine base) throws Undrawable {
        boolean odd = !object.flag("Fill", true) || object.flag("Stroke", false)
                || object.number("ReadDirection", 0) != 0 || object.number("CharDirection", 0) != 0;
        plain(object, odd, "text in outlines, or that runs another way");
        List<Glyph> all = new ArrayList<>();
        for (Element code : object.all("TextCode").toList()) {
            all.addAll(glyphs(code));
        }
        glyphs += all.size();
        Optional<Element> parameters = resources.parameters(object);
        add(new OfdMark.Text(place(object, base), object.number("Size", 0), object.number("HScale", 1),
                paint(object, parameters, "FillColor").orElse(Paint.BLACK), all));
    }

    /** Distances are counted by character, or by some makers by UTF-16 unit. */
    private static List<Glyph> glyphs(Element code) throws Undrawable {
        String text = code.text();
        int[] points = text.codePoints().toArray();
        double x = code.number("X", 0);
        double y = code.number("Y", 0);
        Optional<String> across = code.attribute("DeltaX").filter(some -> !some.isBlank());
        Optional<String> down = code.attribute("DeltaY").filter(some -> !some.isBlank());
        List<Double> dx = across.isEmpty() ? List.of() : Numbers.distances(across.get());
        List<Double> dy = down.isEmpty() ? List.of() : Numbers.distances(down.get());
        boolean free = dx.isEmpty() && dy.isEmpty();
        boolean units = Math.max(dx.size(), dy.size()) >= text.length() - 1 && text.length() > points.length;
        List<Glyph> all = new ArrayList<>();
        int passed = 0;
        for (int i = 0; i < points.length; i++) {
            all.add(new Glyph(points[i], free && i > 0 ? Optional.empty() : Optional.of(new Spot(x, y))));
            for (int k = 0; k < (units ? Character.charCount(points[i]) : 1); k++) {
                x += distance(dx, passed);
                y += distance(dy, passed);
                passed++;
            }
        }
        return all;
    }

    /** Where there are too few, the last goes on. */
    private static double distance(List<Double> all, int at) {
        return all.isEmpty() ? 0 : all.get(Math.min(at, all.size() - 1));
    }

    private void path(Element object, Affine base) throws Undrawable {
        plain(object, object.attribute("DashPattern").isPresent(), "a dashed line");
        Optional<Element> parameters = resources.parameters(object);
        Optional<Paint> fill = object.flag("Fill", false)
                ? Optional.of(paint(object, parameters, "FillColor").orElse(Paint.BLACK))
                : Optional.empty();
        Optional<Paint> stroke = object.flag("Stroke", true)
                ? Optional.of(paint(object, parameters, "StrokeColor").orElse(Paint.BLACK))
                : Optional.empty();
        double usual = parameters.isEmpty() ? USUAL_LINE : parameters.get().number("LineWidth", USUAL_LINE);
        add(new OfdMark.Shape(place(object, base), Paths.read(object.need("AbbreviatedData").text()), fill,
                object.attribute("Rule").equals(Optional.of("Even-Odd")), stroke,
                object.number("LineWidth", usual)));
    }

    private void image(Element object, Affine base) throws Undrawable {
        plain(object, object.attribute("ImageMask").isPresent() || object.attribute("CTM").isEmpty(),
                "a picture with a mask, or without its size");
        add(new OfdMark.Picture(place(object, base), resources.picture(object.needed("ResourceID")),
                opacity(object)));
    }

    private Optional<Paint> paint(Element object, Optional<Element> parameters, String name) throws Undrawable {
        Optional<Element> colour = object.at(name).or(() -> parameters.flatMap(one -> one.at(name)));
        if (colour.isEmpty()) {
            return opacity(object) < 1 ? Optional.of(new Paint(0, opacity(object))) : Optional.empty();
        }
        Element found = colour.get();
        if (!found.children().isEmpty()) {
            throw new Undrawable("a pattern or shading in place of a colour");
        }
        double own = found.number("Alpha", 255) / 255;
        return Optional.of(new Paint(rgb(found), own * opacity(object)));
    }

    private static double opacity(Element object) throws Undrawable {
        return Math.clamp(object.number("Alpha", 255) / 255, 0, 1);
    }

    private static int rgb(Element colour) throws Undrawable {
        String[] words = colour.attribute("Value").orElse("0 0 0").strip().split("\\s+");
        if (words.length != 1 && words.length != 3) {
            throw new Undrawable("a colour that is neither RGB nor grey");
        }
        int rgb = 0;
        for (int i = 0; i < 3; i++) {
            rgb = (rgb << 8) | (int) Math.clamp(Numbers.one(words[words.length == 1 ? 0 : i]), 0, 255);
        }
        return rgb;
    }
}
