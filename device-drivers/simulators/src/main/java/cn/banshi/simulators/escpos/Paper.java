package cn.banshi.simulators.escpos;

import cn.banshi.simulators.escpos.Printed.Qr;
import java.util.List;

/**
 * What came out of a printer.
 *
 * @param printed top to bottom
 */
public record Paper(List<Printed> printed) {

    /** Reads the bytes a printer was sent, as a simplified-Chinese 80 mm model does. */
    public static Paper of(byte[] bytes) {
        TokenSplitter splitter = new TokenSplitter();
        splitter.add(bytes, bytes.length);
        Interpreter interpreter = new Interpreter();
        splitter.next().ifPresent(interpreter::take);
        for (var token = splitter.next(); token.isPresent(); token = splitter.next()) {
            interpreter.take(token.get());
        }
        return interpreter.paper();
    }

    /** Every line of text, without the padding at its ends. */
    public List<String> lines() {
        return printed.stream()
                .filter(Printed.Line.class::isInstance)
                .map(line -> ((Printed.Line) line).text().strip())
                .toList();
    }

    /** Content of every symbol the printer drew itself. */
    public List<String> qrContents() {
        return printed.stream().filter(Qr.class::isInstance).map(qr -> ((Qr) qr).content()).toList();
    }

    /** How often the knife came down. */
    public int cuts() {
        return (int) printed.stream().filter(Printed.Cut.class::isInstance).count();
    }
}
