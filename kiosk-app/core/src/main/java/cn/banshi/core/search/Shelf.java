package cn.banshi.core.search;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the library's dictionary is taken from, and goes when nobody holds it any more: it keeps 27 MB in static fields, for a
 * work that is done once in the life of a catalogue. Classes go with their loader, so each dictionary has a loader of its own.
 */
final class Shelf extends ClassLoader {

    private static final String LIBRARY = "com.github.houbb.";
    private static final String OURS = LibraryReadings.class.getName();

    private Shelf(ClassLoader parent) {
        super(parent);
    }

    /** A dictionary that is freed with whoever holds it. */
    static Readings take() {
        try {
            var constructor = new Shelf(Shelf.class.getClassLoader()).loadClass(OURS).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Readings) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a class of this program is missing", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(LIBRARY) && !name.equals(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
