package cn.banshi.sandbox.torture.monkey;

import java.lang.management.ManagementFactory;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * What the terminal's process is like while its first page is shown.
 *
 * @param windows shown
 * @param whole whether the first one fills the panel
 * @param nodes of its scene
 * @param heap bytes alive after a collection
 * @param defects that were logged since the start
 */
public record State(int windows, boolean whole, int nodes, int threads, long heap, int defects) {

    private static final String BETWEEN = " ";

    static State now(int width, int height, int defects) {
        // twice: what the first finds unreachable may have to be cleaned first, and holds more
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        return Hands.ask(() -> new State(Window.getWindows().size(),
                Window.getWindows().stream().findFirst().filter(window -> whole(window, width, height)).isPresent(),
                Window.getWindows().stream().mapToInt(window -> nodes(window.getScene().getRoot())).sum(), threads,
                heap,
                defects));
    }

    private static boolean whole(Window window, int width, int height) {
        return window.isShowing() && window.getX() == 0 && window.getY() == 0 && window.getWidth() == width
                && window.getHeight() == height && window instanceof Stage stage && !stage.isIconified();
    }

    private static int nodes(Node node) {
        return 1 + (node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().mapToInt(State::nodes).sum()
                : 0);
    }

    String line() {
        return String.join(BETWEEN, Integer.toString(windows), Boolean.toString(whole), Integer.toString(nodes),
                Integer.toString(threads), Long.toString(heap), Integer.toString(defects));
    }

    /** @param line as it was written by the process itself */
    public static State parse(String line) {
        String[] words = line.split(BETWEEN);
        return new State(Integer.parseInt(words[0]), Boolean.parseBoolean(words[1]), Integer.parseInt(words[2]),
                Integer.parseInt(words[3]), Long.parseLong(words[4]), Integer.parseInt(words[5]));
    }
}
