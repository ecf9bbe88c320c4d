package cn.banshi.simulators.pty;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The few functions of the C library a line needs, on Linux with 64-bit pointers. */
@SuppressWarnings("restricted") // the tests and the sandbox run with --enable-native-access
final class LibC {

    static final int O_RDWR = 2;
    static final int O_NOCTTY = 0x100;
    static final int O_NONBLOCK = 0x800;
    static final short POLLIN = 1;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final ValueLayout INT = ValueLayout.JAVA_INT;
    private static final ValueLayout LONG = ValueLayout.JAVA_LONG;
    private static final ValueLayout POINTER = ValueLayout.ADDRESS;

    private static final MethodHandle POSIX_OPENPT = function("posix_openpt", INT, INT);
    private static final MethodHandle GRANTPT = function("grantpt", INT, INT);
    private static final MethodHandle UNLOCKPT = function("unlockpt", INT, INT);
    private static final MethodHandle PTSNAME = function("ptsname_r", INT, INT, POINTER, LONG);
    private static final MethodHandle TCGETATTR = function("tcgetattr", INT, INT, POINTER);
    private static final MethodHandle TCSETATTR = function("tcsetattr", INT, INT, INT, POINTER);
    private static final MethodHandle CFMAKERAW = LINKER.downcallHandle(symbol("cfmakeraw"),
            FunctionDescriptor.ofVoid(POINTER));
    private static final MethodHandle CFGETOSPEED = function("cfgetospeed", INT, POINTER);
    private static final MethodHandle OPEN = LINKER.downcallHandle(symbol("open"),
            FunctionDescriptor.of(INT, POINTER, INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle READ = function("read", LONG, INT, POINTER, LONG);
    private static final MethodHandle WRITE = function("write", LONG, INT, POINTER, LONG);
    private static final MethodHandle POLL = function("poll", INT, POINTER, LONG, INT);
    private static final MethodHandle CLOSE = function("close", INT, INT);

    private LibC() {}

    static int openMaster() {
        return (int) call(POSIX_OPENPT, O_RDWR | O_NOCTTY | O_NONBLOCK);
    }

    static boolean unlock(int master) {
        return (int) call(GRANTPT, master) == 0 && (int) call(UNLOCKPT, master) == 0;
    }

    static boolean name(int master, MemorySegment into) {
        return (int) call(PTSNAME, master, into, into.byteSize()) == 0;
    }

    /** Without raw mode, bytes sent before the client opens its side would be echoed and changed. */
    static boolean makeRaw(int master, MemorySegment termios) {
        if ((int) call(TCGETATTR, master, termios) != 0) {
            return false;
        }
        call(CFMAKERAW, termios);
        return (int) call(TCSETATTR, master, 0, termios) == 0;
    }

    /** The speed code of termios, not bits per second. */
    static int speed(int master, MemorySegment termios) {
        return (int) call(TCGETATTR, master, termios) == 0 ? (int) call(CFGETOSPEED, termios) : 0;
    }

    static int open(MemorySegment path, int flags) {
        return (int) call(OPEN, path, O_RDWR | O_NOCTTY | flags);
    }

    static long read(int descriptor, MemorySegment into) {
        return (long) call(READ, descriptor, into, into.byteSize());
    }

    static long write(int descriptor, MemorySegment bytes, long count) {
        return (long) call(WRITE, descriptor, bytes, count);
    }

    /** @param pollfd one {@code struct pollfd} */
    static int poll(MemorySegment pollfd, int waitMs) {
        return (int) call(POLL, pollfd, 1L, waitMs);
    }

    static int close(int descriptor) {
        return (int) call(CLOSE, descriptor);
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        return LINKER.downcallHandle(symbol(name), FunctionDescriptor.of(result, parameters));
    }

    private static MemorySegment symbol(String name) {
        return LINKER.defaultLookup().find(name).orElseThrow();
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            Object result = function.invokeWithArguments(arguments);
            return result == null ? 0 : result;
        } catch (RuntimeException | Error bug) {
            throw bug;
        } catch (Throwable impossible) {
            throw new IllegalStateException("the C library throws nothing", impossible);
        }
    }
}
