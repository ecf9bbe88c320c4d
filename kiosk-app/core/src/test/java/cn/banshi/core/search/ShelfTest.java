package cn.banshi.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** The dictionary is used once in the life of a catalogue, and must not outlive that. */
class ShelfTest {

    private static final int COLLECTIONS = 20;

    @Test
    void takesADictionaryThatReads() {
        Readings readings = Shelf.take();
        assertThat(readings.of("公积金")).isEqualTo("gong ji jin");
        assertThat(readings.of('重')).contains("zhong", "chong");
    }

    @Test
    void freesTheDictionaryWithWhoeverHoldsIt() {
        WeakReference<ClassLoader> loader = used();
        for (int i = 0; i < COLLECTIONS && loader.get() != null; i++) {
            System.gc();
        }
        assertThat(loader.get()).isNull();
    }

    private static WeakReference<ClassLoader> used() {
        Readings readings = Shelf.take();
        assertThat(readings.of("居住证")).isEqualTo("ju zhu zheng");
        return new WeakReference<>(readings.getClass().getClassLoader());
    }
}
