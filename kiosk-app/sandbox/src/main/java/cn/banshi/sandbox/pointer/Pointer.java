package cn.banshi.sandbox.pointer;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A pointer that does not wait for the window's thread, as a touch panel does not: events enter at the X server (XTEST
 * extension, X.Org "XTEST Extension Library" §4). One thread.
 */
@SuppressWarnings("restricted") // the sandbox runs with --enable-native-access
public final class Pointer implements AutoCloseable {

    private static final ValueLayout INT = ValueLayout.JAVA_INT;
    private static final ValueLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout LONG = ValueLayout.JAVA_LONG;
    private static final int BUTTON = 1;
    private static final int CURRENT_SCREEN = -1;

    private final Arena arena = Arena.ofConfined();
    private final MethodHandle move;
    private final MethodHandle button;
    private final MethodHandle flush;
    private final MethodHandle close;
    private final MemorySegment display;

    /** @param name of the X server, such as {@code :5} */
    public Pointer(String name) {
        SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
        SymbolLookup xtst = SymbolLookup.libraryLookup("libXtst.so.6", arena);
        MethodHandle open = function(x11, "XOpenDisplay", POINTER, POINTER);
        flush = function(x11, "XFlush", INT, POINTER);
        close = function(x11, "XCloseDisplay", INT, POINTER);
        move = function(xtst, "XTestFakeMotionEvent", INT, POINTER, INT, INT, INT, LONG);
        button = function(xtst, "XTestFakeButtonEvent", INT, POINTER, INT, INT, LONG);
        display = (MemorySegment) call(open, arena.allocateFrom(name));
        if (display.address() == 0) {
            throw new IllegalStateException("no X server at " + name);
        }
    }

    public void move(double x, double y) {
        call(move, display, CURRENT_SCREEN, (int) x, (int) y, 0L);
        call(flush, display);
    }

    public void press() {
        call(button, display, BUTTON, 1, 0L);
        call(flush, display);
    }

    public void release() {
        call(button, display, BUTTON, 0, 0L);
        call(flush, display);
    }

    @Override
    public void close() {
        call(close, display);
        arena.close();
    }

    private static MethodHandle function(SymbolLookup library, String name, MemoryLayout result,
            MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable impossible) { // what invokeWithArguments declares
            throw new IllegalStateException(impossible);
        }
    }
}
