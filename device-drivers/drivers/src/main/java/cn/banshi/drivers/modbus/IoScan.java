package cn.banshi.drivers.modbus;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.drivers.modbus.Exchange.Outcome;
import cn.banshi.drivers.modbus.ModbusRequest.Function;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads many contacts in few questions: those of one board and one kind that lie near each other come in one answer.
 *
 * @param <K> what the contacts are
 */
final class IoScan<K extends Enum<K>> {

    /** Addresses in one question; boards must allow 125 registers and 2,000 coils, some allow less. */
    private static final int WIDEST = 32;

    private final Map<Question, Map<K, IoPoint>> questions = new LinkedHashMap<>();
    private final Class<K> kind;

    private record Question(int unit, Function function, int first) {}

    /** Outcome of {@link #read}. */
    sealed interface Scanned<K> {

        record Active<K>(Map<K, Boolean> active) implements Scanned<K> {}

        record Failed<K>(Failure failure) implements Scanned<K> {}
    }

    IoScan(Map<K, IoPoint> points, Class<K> kind) {
        this.kind = kind;
        Map<String, Question> open = new TreeMap<>();
        points.entrySet()
                .stream()
                .sorted((one, other) -> Integer.compare(one.getValue().address(), other.getValue().address()))
                .forEach(entry -> {
                    IoPoint point = entry.getValue();
                    Question question = open.merge(point.unit() + " " + point.read(),
                            new Question(point.unit(), point.read(), point.address()),
                            (before, fresh) -> fresh.first() - before.first() < WIDEST ? before : fresh);
                    questions.computeIfAbsent(question, none -> new EnumMap<>(kind)).put(entry.getKey(), point);
                });
    }

    Scanned<K> read(Exchange exchange, Deadline deadline) {
        Map<K, Boolean> active = new EnumMap<>(kind);
        for (Map.Entry<Question, Map<K, IoPoint>> each : questions.entrySet()) {
            Question question = each.getKey();
            switch (exchange.ask(request(question, each.getValue()), deadline)) {
                case Outcome.Failed(Failure failure) -> {
                    return new Scanned.Failed<>(failure);
                }
                case Outcome.Answered(ModbusAnswer answer) -> each.getValue()
                        .forEach((key, point) -> active.put(key,
                                point.active((ModbusAnswer.Read) answer, question.first())));
            }
        }
        return new Scanned.Active<>(active);
    }

    private static ModbusRequest request(Question question, Map<?, IoPoint> points) {
        int last = points.values().stream().mapToInt(IoPoint::address).max().orElse(question.first());
        return new ModbusRequest(question.unit(), question.function(), question.first(),
                last - question.first() + 1);
    }
}
