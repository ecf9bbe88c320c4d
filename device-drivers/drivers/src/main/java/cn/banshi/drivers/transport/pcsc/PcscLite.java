package cn.banshi.drivers.transport.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * libpcsclite of Linux with 64-bit pointers, where DWORD, LONG and handles are eight bytes (pcsclite.h, winscard.h of pcsc-lite
 * 1.9 and 2). Why not javax.smartcardio: see docs/decisions/0006.
 */
@SuppressWarnings("restricted") // everything of ours runs with --enable-native-access
final class PcscLite implements CardService {

    /** The name every pcsc-lite since 1.6 has; the one without ".1" is there on developers' machines only. */
    private static final String LIBRARY = "libpcsclite.so.1";

    private static final long SCOPE_SYSTEM = 2;
    private static final long SHARE_EXCLUSIVE = 1;
    private static final long T0_OR_T1 = 3;
    private static final long UNPOWER_CARD = 2;
    private static final int INSUFFICIENT_BUFFER = 0x80100008;
    private static final int NO_READERS = 0x8010002E;
    /** MAX_BUFFER_SIZE_EXTENDED: the longest extended answer and what the protocols put around it. */
    private static final int LONGEST_ANSWER = 65_548;
    private static final int LONGEST_LIST = 8_192;
    private static final int LONGEST_ATR = 33;

    /** SCARD_READERSTATE: name, user data, current state, event state, length of ATR, ATR. */
    private static final long STATE_SIZE = 80;
    private static final long CURRENT_STATE = 16;
    private static final long EVENT_STATE = 24;

    private final MethodHandle establishContext;
    private final MethodHandle releaseContext;
    private final MethodHandle listReaders;
    private final MethodHandle getStatusChange;
    private final MethodHandle connect;
    private final MethodHandle status;
    private final MethodHandle disconnect;
    private final MethodHandle transmit;

    private PcscLite(SymbolLookup library) {
        establishContext = function(library, "SCardEstablishContext", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        releaseContext = function(library, "SCardReleaseContext", JAVA_LONG);
        listReaders = function(library, "SCardListReaders", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        getStatusChange = function(library, "SCardGetStatusChange", JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG);
        connect = function(library, "SCardConnect", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS);
        status = function(library, "SCardStatus", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        disconnect = function(library, "SCardDisconnect", JAVA_LONG, JAVA_LONG);
        transmit = function(library, "SCardTransmit", JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS,
                ADDRESS);
    }

    /** The library, loaded at the first call; empty on a machine without it. */
    static Optional<CardService> load() {
        return Loaded.LIBRARY;
    }

    /** Once for the process: a library is never unloaded. */
    private static final class Loaded {

        static final Optional<CardService> LIBRARY = find();

        private static Optional<CardService> find() {
            SymbolLookup library;
            try {
                library = SymbolLookup.libraryLookup(PcscLite.LIBRARY, Arena.global());
            } catch (IllegalArgumentException missing) {
                return Optional.empty();
            }
            return Optional.of(new PcscLite(library));
        }
    }

    @Override
    public Reply<Long> establish() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment context = arena.allocate(JAVA_LONG);
            int code = call(establishContext, SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL, context);
            return code == 0 ? new Reply.Given<>(context.get(JAVA_LONG, 0)) : refused(code);
        }
    }

    @Override
    public void releaseContext(long context) {
        call(releaseContext, context);
    }

    @Override
    public Reply<List<String>> readers(long context) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment names = arena.allocate(LONGEST_LIST);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, LONGEST_LIST);
            int code = call(listReaders, context, MemorySegment.NULL, names, length);
            if (code == NO_READERS) {
                return new Reply.Given<>(List.of());
            }
            return code == 0 ? new Reply.Given<>(strings(names)) : refused(code);
        }
    }

    /** One after the other, each ended by a zero, the last one empty. */
    private static List<String> strings(MemorySegment names) {
        List<String> list = new ArrayList<>();
        long offset = 0;
        while (offset < LONGEST_LIST && names.get(JAVA_BYTE, offset) != 0) {
            list.add(names.getString(offset));
            while (names.get(JAVA_BYTE, offset) != 0) {
                offset++;
            }
            offset++;
        }
        return list;
    }

    @Override
    public Reply<Integer> state(long context, String reader, int known, int waitMs) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE_SIZE, JAVA_LONG.byteAlignment());
            state.set(ADDRESS, 0, arena.allocateFrom(reader));
            state.set(JAVA_LONG, CURRENT_STATE, Integer.toUnsignedLong(known));
            int code = call(getStatusChange, context, (long) waitMs, state, 1L);
            if (code != 0 && ServiceCode.of(code) != ServiceCode.TIMEOUT) {
                return refused(code);
            }
            return new Reply.Given<>((int) state.get(JAVA_LONG, EVENT_STATE));
        }
    }

    @Override
    public Reply<Powered> connect(long context, String reader) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment card = arena.allocate(JAVA_LONG);
            MemorySegment protocol = arena.allocate(JAVA_LONG);
            int code = call(connect, context, arena.allocateFrom(reader), SHARE_EXCLUSIVE, T0_OR_T1, card, protocol);
            if (code != 0) {
                return refused(code);
            }
            long handle = card.get(JAVA_LONG, 0);
            MemorySegment answer = arena.allocate(LONGEST_ATR);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, LONGEST_ATR);
            code = call(status, handle, MemorySegment.NULL, MemorySegment.NULL, MemorySegment.NULL,
                    MemorySegment.NULL, answer, length);
            if (code != 0) {
                disconnect(handle);
                return refused(code);
            }
            return new Reply.Given<>(new Powered(handle, protocol.get(JAVA_LONG, 0),
                    answer.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE)));
        }
    }

    @Override
    public void disconnect(long card) {
        call(disconnect, card, UNPOWER_CARD);
    }

    @Override
    public Reply<byte[]> transmit(Powered card, byte[] command) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment header = arena.allocateFrom(JAVA_LONG, card.protocol(), 2 * JAVA_LONG.byteSize());
            MemorySegment sent = arena.allocateFrom(JAVA_BYTE, command);
            MemorySegment answer = arena.allocate(LONGEST_ANSWER);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, LONGEST_ANSWER);
            int code = call(transmit, card.handle(), header, sent, (long) command.length, MemorySegment.NULL, answer,
                    length);
            long taken = Math.clamp(length.get(JAVA_LONG, 0), 0, LONGEST_ANSWER);
            Reply<byte[]> reply = code == 0
                    ? new Reply.Given<>(answer.asSlice(0, taken).toArray(JAVA_BYTE))
                    : refused(code);
            answer.fill((byte) 0); // it may have been somebody's card
            return reply;
        }
    }

    private static <T> Reply<T> refused(int code) {
        assert code != INSUFFICIENT_BUFFER : "buffers are as long as the standard allows";
        return new Reply.Refused<>(ServiceCode.of(code), code);
    }

    private static MethodHandle function(SymbolLookup library, String name, MemoryLayout... parameters) {
        return Linker.nativeLinker()
                .downcallHandle(library.find(name).orElseThrow(), FunctionDescriptor.of(JAVA_LONG, parameters));
    }

    /** Some builds extend the sign of a code to 64 bits, some do not. */
    private static int call(MethodHandle function, Object... arguments) {
        try {
            return (int) (long) function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error bug) {
            throw bug;
        } catch (Throwable impossible) {
            throw new IllegalStateException("the C library throws nothing", impossible);
        }
    }
}
