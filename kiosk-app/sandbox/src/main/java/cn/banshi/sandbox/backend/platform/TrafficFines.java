package cn.banshi.sandbox.backend.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fines that were decided against somebody: made up, the same every time, and settled once they are paid here. */
final class TrafficFines {

    private static final List<Fine> KINDS = List.of(new Fine("", "", 0, "机动车违反规定停放", 10_000),
            new Fine("", "", 0, "驾驶机动车违反禁止标线指示", 20_000), new Fine("", "", 0, "驾驶时拨打接听手持电话", 5_000));

    private TrafficFines() {}

    /**
     * @param ticket number of the decision
     * @param daysAgo when it was committed
     */
    record Fine(String ticket, String plate, int daysAgo, String what, long fen) {

        BigDecimal yuan() {
            return BigDecimal.valueOf(fen, 2);
        }
    }

    /** All of them, paid or not. */
    static List<Fine> all(Query query) {
        return TrafficRecords.plates(query).stream().limit(1).flatMap(plate -> of(query, plate)).toList();
    }

    private static Stream<Fine> of(Query query, String plate) {
        MadeUp chance = MadeUp.of(query, "fines/" + plate);
        return IntStream.range(0, KINDS.size())
                .mapToObj(i -> new Fine("4101%011d".formatted((long) chance.number(1, 999_999_999)), plate,
                        chance.number(5, 14), KINDS.get(i).what, KINDS.get(i).fen));
    }

    static Optional<Fine> unpaid(Query query, String ticket) {
        return all(query).stream().filter(fine -> fine.ticket.equals(ticket)).filter(open(query)).findFirst();
    }

    static Map<String, Object> unpaid(Query query) {
        return Map.of("fines",
                all(query).stream()
                        .filter(open(query))
                        .map(fine -> new Fields().put("ticket", fine.ticket)
                                .put("plate", fine.plate)
                                .put("committedOn", query.today().minusDays(fine.daysAgo))
                                .put("what", fine.what)
                                .put("fine", Fields.money(fine.fen))
                                .map())
                        .toList());
    }

    static Predicate<Fine> open(Query query) {
        return fine -> !Payments.settled(query.transaction(), query.person().card().number(), fine.ticket);
    }
}
