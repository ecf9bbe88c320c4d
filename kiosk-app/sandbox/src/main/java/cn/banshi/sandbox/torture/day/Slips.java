package cn.banshi.sandbox.torture.day;

import cn.banshi.simulators.escpos.EscPosSimulator;
import cn.banshi.simulators.escpos.Paper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What came out of the receipt printer. Confined to the clock's thread. */
final class Slips {

    /** A number of an application, alone on its line as only the receipt's head has it. */
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{5}-[0-9A-Z]");

    private final EscPosSimulator printer;
    private final Map<String, Integer> printed = new HashMap<>();
    private int cut;

    Slips(EscPosSimulator printer) {
        this.printer = printer;
    }

    /** Takes what was cut off since the last time; whether there was something. */
    boolean take() {
        List<byte[]> slips = printer.takeReceipts();
        cut += slips.size();
        slips.forEach(slip -> Paper.of(slip)
                .lines()
                .stream()
                .filter(line -> NUMBER.matcher(line).matches())
                .forEach(number -> printed.merge(number, 1, Integer::sum)));
        return !slips.isEmpty();
    }

    int cut() {
        return cut;
    }

    int numbers() {
        return printed.size();
    }

    /** Numbers that stand on paper more than once. */
    long twice() {
        return printed.values().stream().filter(times -> times > 1).count();
    }
}
