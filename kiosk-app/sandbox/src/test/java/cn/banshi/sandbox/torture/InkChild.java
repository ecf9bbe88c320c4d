package cn.banshi.sandbox.torture;

import cn.banshi.core.input.Ink;
import cn.banshi.core.input.Ink.Point;
import cn.banshi.core.input.Ink.Stroke;
import cn.banshi.core.input.Loaded;
import cn.banshi.terminal.handwriting.Zinnia;
import cn.banshi.terminal.input.InstalledInput;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has one stroke read whose numbers come in by its input, says so, and stays until that is closed. */
final class InkChild {

    private static final int POINTS = 12;

    private InkChild() {}

    /** @param arguments assets, and {@code hold} to keep what was written where the C library's memory is */
    public static void main(String[] arguments) throws IOException {
        InputStream in = System.in;
        if (Zinnia.load(InstalledInput.Files.of(Path.of(arguments[0]))
                .model()) instanceof Loaded.Ready<Zinnia>(Zinnia zinnia)) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < POINTS; i++) {
                points.add(new Point(number(in), number(in)));
            }
            if (arguments.length > 1) {
                int[] all = points.stream().flatMapToInt(p -> java.util.stream.IntStream.of(p.x(), p.y())).toArray();
                Arena.global().allocateFrom(ValueLayout.JAVA_INT, all);
            }
            System.out.println(zinnia.candidates(Ink.EMPTY.with(new Stroke(points)), 10).size());
            System.in.read();
        }
    }

    private static int number(InputStream in) throws IOException {
        return in.read() << 8 | in.read();
    }
}
