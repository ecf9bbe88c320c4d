package cn.banshi.drivers.transport.ipp;

import cn.banshi.drivers.transport.ipp.IppGroup.Kind;
import cn.banshi.drivers.transport.ipp.IppValue.Dots;
import cn.banshi.drivers.transport.ipp.IppValue.Flag;
import cn.banshi.drivers.transport.ipp.IppValue.Nothing;
import cn.banshi.drivers.transport.ipp.IppValue.Other;
import cn.banshi.drivers.transport.ipp.IppValue.Span;
import cn.banshi.drivers.transport.ipp.IppValue.Syntax;
import cn.banshi.drivers.transport.ipp.IppValue.Whole;
import cn.banshi.drivers.transport.ipp.IppValue.Word;
import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.DelimiterTag;
import com.hp.jipp.encoding.EmptyAttribute;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Name;
import com.hp.jipp.encoding.OtherString;
import com.hp.jipp.encoding.Resolution;
import com.hp.jipp.encoding.ResolutionUnit;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.encoding.Text;
import com.hp.jipp.encoding.UnknownAttribute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kotlin.ranges.IntRange;

/** Bytes to messages and back, by jipp, behind bounds of our own. */
final class IppCodec {

    /** Every printer must take version 1.1 (RFC 8011, section 5.1.8); what is newer asks for nothing that is needed here. */
    private static final int VERSION = 0x0101;
    /** One answer on each exchange, so none can be taken for another's. */
    private static final int REQUEST_ID = 1;
    private static final double CM_PER_INCH = 2.54;

    private static final Map<Kind, DelimiterTag> KINDS = Map.of(Kind.OPERATION, Tag.operationAttributes, Kind.JOB,
            Tag.jobAttributes, Kind.PRINTER, Tag.printerAttributes, Kind.UNSUPPORTED, Tag.unsupportedAttributes);

    private IppCodec() {}

    /** Outcome of {@link #decode}. */
    sealed interface Decoded {

        record Message(IppMessage message) implements Decoded {}

        /** @param problem what is wrong with the bytes, without quoting them */
        record Malformed(String problem) implements Decoded {}
    }

    static byte[] encode(IppMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (IppOutputStream stream = new IppOutputStream(bytes)) {
            stream.write(new IppPacket(VERSION, message.code(), REQUEST_ID,
                    message.groups().stream().map(IppCodec::encoded).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return bytes.toByteArray();
    }

    static Decoded decode(byte[] bytes) {
        Optional<String> problem = IppBounds.problem(bytes);
        return problem.<Decoded>map(Decoded.Malformed::new).orElseGet(() -> packet(bytes));
    }

    /** Whatever jipp stumbles over inside the bounds is the printer's fault: it throws half a dozen unchecked kinds. */
    private static Decoded packet(byte[] bytes) {
        try (IppInputStream stream = new IppInputStream(new ByteArrayInputStream(bytes))) {
            IppPacket packet = stream.readPacket();
            return new Decoded.Message(new IppMessage(packet.getCode() & 0xFFFF,
                    packet.getAttributeGroups().stream().map(IppCodec::decoded).toList()));
        } catch (IOException | RuntimeException malformed) {
            return new Decoded.Malformed("an attribute is not of its syntax (" + malformed.getClass().getSimpleName()
                    + ")");
        }
    }

    private static AttributeGroup encoded(IppGroup group) {
        DelimiterTag tag = Optional.ofNullable(KINDS.get(group.kind())).orElseThrow();
        List<Attribute<?>> attributes = group.attributes()
                .entrySet()
                .stream()
                .<Attribute<?>>map(each -> encoded(each.getKey(), each.getValue()))
                .toList();
        return AttributeGroup.groupOf(tag, attributes);
    }

    private static Attribute<?> encoded(String name, List<IppValue> values) {
        return values.contains(new Nothing())
                ? new EmptyAttribute<>(name, Tag.noValue)
                : new UnknownAttribute(name, values.stream().map(IppCodec::encoded).toList());
    }

    private static Object encoded(IppValue value) {
        return switch (value) {
            case Whole(int number) -> number;
            case Flag(boolean flag) -> flag;
            case Span(int lower, int upper) -> new IntRange(lower, upper);
            case Dots(int across, int along) -> new Resolution(across, along, ResolutionUnit.dotsPerInch);
            case Word word -> encoded(word);
            case Nothing none -> throw new IllegalArgumentException("no value stands alone");
            case Other other -> throw new IllegalArgumentException("only printers send others");
        };
    }

    private static Object encoded(Word word) {
        return switch (word.syntax()) {
            case KEYWORD -> word.text();
            case NAME -> new Name(word.text());
            case TEXT -> new Text(word.text());
            case URI -> URI.create(word.text());
            case MIME -> new OtherString(Tag.mimeMediaType, word.text());
            case CHARSET -> new OtherString(Tag.charset, word.text());
            case LANGUAGE -> new OtherString(Tag.naturalLanguage, word.text());
            case OTHER -> throw new IllegalArgumentException("only printers send others");
        };
    }

    private static IppGroup decoded(AttributeGroup group) {
        Kind kind = KINDS.entrySet()
                .stream()
                .filter(each -> each.getValue().equals(group.getTag()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.OTHER);
        Map<String, List<IppValue>> attributes = new LinkedHashMap<>();
        for (Attribute<?> each : group) {
            attributes.put(each.getName(), each.isNoValue()
                    ? List.of(new Nothing())
                    : each.stream().map(IppCodec::decoded).toList());
        }
        return new IppGroup(kind, attributes);
    }

    private static IppValue decoded(Object value) {
        return switch (value) {
            case Integer number -> new Whole(number);
            case com.hp.jipp.encoding.Enum number -> new Whole(number.getCode());
            case Boolean flag -> new Flag(flag);
            case IntRange range -> new Span(range.getFirst(), range.getLast());
            case Resolution dots -> new Dots(perInch(dots.getX(), dots.getUnit()),
                    perInch(dots.getY(), dots.getUnit()));
            case String keyword -> new Word(Syntax.KEYWORD, keyword);
            case Name name -> new Word(Syntax.NAME, name.getValue());
            case Text text -> new Word(Syntax.TEXT, text.getValue());
            case URI uri -> new Word(Syntax.URI, uri.toString());
            case OtherString word -> new Word(syntax(word.getTag()), word.getValue());
            default -> new Other();
        };
    }

    private static int perInch(int dots, ResolutionUnit unit) {
        return unit.equals(ResolutionUnit.dotsPerCentimeter) ? (int) Math.round(dots * CM_PER_INCH) : dots;
    }

    private static Syntax syntax(Tag tag) {
        return tag.equals(Tag.mimeMediaType) ? Syntax.MIME
                : tag.equals(Tag.charset) ? Syntax.CHARSET
                        : tag.equals(Tag.naturalLanguage) ? Syntax.LANGUAGE : Syntax.OTHER;
    }
}
