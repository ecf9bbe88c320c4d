package cn.banshi.terminal.handwriting;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import cn.banshi.core.input.Candidate;
import cn.banshi.core.input.Handwriting;
import cn.banshi.core.input.Ink;
import cn.banshi.core.input.Ink.Point;
import cn.banshi.core.input.Ink.Stroke;
import cn.banshi.core.input.Loaded;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * zinnia 0.06 (zinnia.h) with a model of what to tell apart. Some 13 ms for four strokes, 95 ms for 36; 27 MB. What it
 * allocates is given back before the answer is, and the C library overwrites that, see
 * kiosk-app/terminal/docs/decisions/0001. Thread-safe: one at a time.
 */
@SuppressWarnings("restricted") // everything of ours runs with --enable-native-access
public final class Zinnia implements Handwriting {

    private static final String LIBRARY = "libzinnia.so.0";
    /** Of a model's label, its ending zero among them (recognizer.cpp). */
    private static final int LONGEST_LABEL = 16;

    private final MethodHandle newCharacter;
    private final MethodHandle setWidth;
    private final MethodHandle setHeight;
    private final MethodHandle add;
    private final MethodHandle destroyCharacter;
    private final MethodHandle classify;
    private final MethodHandle size;
    private final MethodHandle value;
    private final MethodHandle destroyResult;
    private final MemorySegment recognizer;

    private Zinnia(SymbolLookup library, MemorySegment recognizer) {
        newCharacter = function(library, "zinnia_character_new", ADDRESS);
        setWidth = procedure(library, "zinnia_character_set_width", ADDRESS, JAVA_LONG);
        setHeight = procedure(library, "zinnia_character_set_height", ADDRESS, JAVA_LONG);
        add = function(library, "zinnia_character_add", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT);
        destroyCharacter = procedure(library, "zinnia_character_destroy", ADDRESS);
        classify = function(library, "zinnia_recognizer_classify", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
        size = function(library, "zinnia_result_size", JAVA_LONG, ADDRESS);
        value = function(library, "zinnia_result_value", ADDRESS, ADDRESS, JAVA_LONG);
        destroyResult = procedure(library, "zinnia_result_destroy", ADDRESS);
        this.recognizer = recognizer;
    }

    /**
     * Blocks for some 70 ms.
     *
     * @param model {@code handwriting-zh_CN.model} of tegaki
     */
    public static Loaded<Zinnia> load(Path model) {
        return load(LIBRARY, model);
    }

    static Loaded<Zinnia> load(String name, Path model) {
        if (!Files.exists(model)) {
            return new Loaded.Missing<>(model.toString());
        }
        SymbolLookup library;
        try {
            library = SymbolLookup.libraryLookup(name, Arena.global());
        } catch (IllegalArgumentException missing) {
            return new Loaded.Missing<>(name);
        }
        MemorySegment recognizer = (MemorySegment) call(function(library, "zinnia_recognizer_new", ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle open = function(library, "zinnia_recognizer_open", JAVA_INT, ADDRESS, ADDRESS);
            if ((int) call(open, recognizer, arena.allocateFrom(model.toString())) == 0) {
                call(procedure(library, "zinnia_recognizer_destroy", ADDRESS), recognizer);
                return new Loaded.Broken<>(model + " is no whole model of zinnia 0.06. Install it anew.");
            }
        }
        return new Loaded.Ready<>(new Zinnia(library, recognizer));
    }

    @Override
    public synchronized List<Candidate> candidates(Ink ink, int most) {
        if (ink.strokes().isEmpty()) {
            return List.of();
        }
        MemorySegment character = character(ink);
        MemorySegment result = (MemorySegment) call(classify, recognizer, character, (long) most);
        call(destroyCharacter, character);
        List<Candidate> found = new ArrayList<>();
        long count = (long) call(size, result);
        for (long i = 0; i < count; i++) {
            MemorySegment label = (MemorySegment) call(value, result, i);
            found.add(new Candidate(label.reinterpret(LONGEST_LABEL).getString(0), ink.strokes().size()));
        }
        call(destroyResult, result);
        return found;
    }

    private MemorySegment character(Ink ink) {
        MemorySegment character = (MemorySegment) call(newCharacter);
        call(setWidth, character, (long) Ink.SIDE);
        call(setHeight, character, (long) Ink.SIDE);
        long number = 0;
        for (Stroke stroke : ink.strokes()) {
            for (Point point : Vertices.of(stroke)) {
                call(add, character, number, point.x(), point.y());
            }
            number++;
        }
        return character;
    }

    private static MethodHandle function(SymbolLookup library, String name, MemoryLayout result,
            MemoryLayout... parameters) {
        return Linker.nativeLinker()
                .downcallHandle(library.find(name).orElseThrow(), FunctionDescriptor.of(result, parameters));
    }

    private static MethodHandle procedure(SymbolLookup library, String name, MemoryLayout... parameters) {
        return Linker.nativeLinker()
                .downcallHandle(library.find(name).orElseThrow(), FunctionDescriptor.ofVoid(parameters));
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error bug) {
            throw bug;
        } catch (Throwable impossible) {
            throw new IllegalStateException("the C library throws nothing", impossible);
        }
    }
}
