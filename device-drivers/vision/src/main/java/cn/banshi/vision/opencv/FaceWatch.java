package cn.banshi.vision.opencv;

import cn.banshi.vision.liveness.Sight;
import java.util.List;

/** What a frame shows of people. */
public final class FaceWatch {

    /** A face smaller than this, in parts of the frame's shorter side, belongs to somebody who passes by. */
    private static final double NEAR = 0.15;

    /** A second face this much as large as the first looks over the shoulder. */
    private static final double BESIDE = 0.6;

    private final FaceFinder finder = new FaceFinder();
    private final FacePoints points = new FacePoints();

    public Sight look(Picture picture) {
        double shorter = Math.min(picture.width(), picture.height());
        List<FaceFinder.Found> near = finder.find(picture)
                .stream()
                .filter(face -> face.box().size() >= NEAR * shorter)
                .toList();
        if (near.isEmpty()) {
            return new Sight.Nobody();
        }
        FaceFinder.Found first = near.getFirst();
        if (near.size() > 1 && near.get(1).box().size() >= BESIDE * first.box().size()) {
            return new Sight.Several();
        }
        double width = picture.width();
        var box = new Sight.Box(first.box().x() / width, first.box().y() / width, first.box().size() / width);
        return points.of(picture, first)
                .<Sight>map(shape -> new Sight.Face(box, shape.pose()))
                .orElseGet(Sight.Nobody::new);
    }
}
