package cn.banshi.drivers.transport.ipp;

import cn.banshi.drivers.transport.ipp.IppValue.Dots;
import cn.banshi.drivers.transport.ipp.IppValue.Flag;
import cn.banshi.drivers.transport.ipp.IppValue.Nothing;
import cn.banshi.drivers.transport.ipp.IppValue.Span;
import cn.banshi.drivers.transport.ipp.IppValue.Syntax;
import cn.banshi.drivers.transport.ipp.IppValue.Whole;
import cn.banshi.drivers.transport.ipp.IppValue.Word;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The attributes of one object, such as a printer or a job. What is asked for and is not there, or is of another syntax,
 * is absent: a printer may say about itself what it likes.
 *
 * @param attributes in the order in which they stand
 */
public record IppGroup(Kind kind, Map<String, List<IppValue>> attributes) {

    public IppGroup {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Without attributes; {@code with} adds them. */
    public IppGroup(Kind kind) {
        this(kind, Map.of());
    }

    /** What a group is about. */
    public enum Kind {
        OPERATION, JOB, PRINTER, UNSUPPORTED,
        /** Of an extension of the protocol. */
        OTHER
    }

    /** This group and one attribute more, of words. */
    public IppGroup with(String name, Syntax syntax, String... words) {
        return with(name, Arrays.stream(words).<IppValue>map(word -> new Word(syntax, word)).toList());
    }

    /** This group and one attribute more. */
    public IppGroup with(String name, IppValue value) {
        return with(name, List.of(value));
    }

    private IppGroup with(String name, List<IppValue> values) {
        Map<String, List<IppValue>> more = new LinkedHashMap<>(attributes);
        more.put(name, values);
        return new IppGroup(kind, more);
    }

    public OptionalInt whole(String name) {
        return all(name, Whole.class).mapToInt(Whole::value).findFirst();
    }

    public List<Integer> wholes(String name) {
        return all(name, Whole.class).map(Whole::value).toList();
    }

    public Optional<Boolean> flag(String name) {
        return all(name, Flag.class).map(Flag::value).findFirst();
    }

    public Optional<String> word(String name) {
        return all(name, Word.class).map(Word::text).findFirst();
    }

    public List<String> words(String name) {
        return all(name, Word.class).map(Word::text).toList();
    }

    public Optional<Span> span(String name) {
        return all(name, Span.class).findFirst();
    }

    public List<Dots> dots(String name) {
        return all(name, Dots.class).toList();
    }

    /** Whether the printer says that this attribute has no value, which is more than not speaking of it. */
    public boolean hasNoValue(String name) {
        return all(name, Nothing.class).findAny().isPresent();
    }

    private <V extends IppValue> Stream<V> all(String name, Class<V> kindOfValue) {
        return attributes.getOrDefault(name, List.of()).stream().filter(kindOfValue::isInstance).map(kindOfValue::cast);
    }
}
