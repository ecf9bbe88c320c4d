package cn.banshi.drivers.transport.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.ipp.IppGroup.Kind;
import cn.banshi.drivers.transport.ipp.IppValue.Dots;
import cn.banshi.drivers.transport.ipp.IppValue.Flag;
import cn.banshi.drivers.transport.ipp.IppValue.Nothing;
import cn.banshi.drivers.transport.ipp.IppValue.Span;
import cn.banshi.drivers.transport.ipp.IppValue.Syntax;
import cn.banshi.drivers.transport.ipp.IppValue.Whole;
import cn.banshi.drivers.transport.ipp.IppValue.Word;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is sent is what arrives, whatever a request says. */
class IppCodecPropertyTest {

    @Property
    void aMessageComesBackAsItWasSent(@ForAll @IntRange(max = 0x7FFF) int code,
            @ForAll("values") IppValue job, @ForAll @Size(min = 1, max = 4) List<@From("words") String> words) {
        var message = new IppMessage(code, List.of(
                new IppGroup(Kind.OPERATION).with("requested-attributes", Syntax.KEYWORD, words.toArray(String[]::new)),
                new IppGroup(Kind.JOB).with("any", job)));
        assertThat(IppCodec.decode(IppCodec.encode(message))).isEqualTo(new IppCodec.Decoded.Message(message));
    }

    @Property
    void aMessageThatWasCutIsMalformed(@ForAll("values") IppValue value, @ForAll @IntRange(max = 40) int cut) {
        byte[] bytes = IppCodec.encode(new IppMessage(0, List.of(new IppGroup(Kind.JOB).with("any", value))));
        byte[] part = Arrays.copyOf(bytes, Math.min(cut, bytes.length - 1));
        assertThat(IppCodec.decode(part)).isInstanceOf(IppCodec.Decoded.Malformed.class);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('a', 'z').withChars('-').ofMinLength(1).ofMaxLength(60);
    }

    @Provide
    Arbitrary<IppValue> values() {
        Arbitrary<Integer> numbers = Arbitraries.integers();
        Arbitrary<Integer> dots = Arbitraries.integers().between(1, 10_000);
        Arbitrary<String> texts = Arbitraries.strings()
                .excludeChars('\0')
                .ofMinLength(1)
                .ofMaxLength(80)
                .filter(text -> text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF));
        return Arbitraries.oneOf(numbers.map(Whole::new), Arbitraries.of(true, false).map(Flag::new),
                numbers.map(low -> new Span(low, low)), dots.map(each -> new Dots(each, 2 * each)),
                texts.map(text -> new Word(Syntax.TEXT, text)), texts.map(text -> new Word(Syntax.NAME, text)),
                Arbitraries.just(new Nothing()));
    }
}
