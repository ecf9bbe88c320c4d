package cn.banshi.sandbox.backend.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the traffic police knows: made up, and the same every time. */
final class TrafficRecords {

    private static final int ADULT = 18;
    private static final int YEAR = 365;
    /** Streets of no city. */
    private static final List<String> PLACES = List.of("演示路与样例街交叉口", "样例街 88 号门前", "测试大道高架下桥口");

    private TrafficRecords() {}

    private record Violation(String what, String code, long fen, int points) {}

    private static final List<Violation> KINDS = List.of(new Violation("机动车违反禁止标线指示", "1345", 20_000, 1),
            new Violation("机动车违反规定停放", "1039", 20_000, 0),
            new Violation("驾驶机动车在限速低于 60 公里/小时的路段超速 20% 以下", "1303", 5_000, 0),
            new Violation("驾驶机动车违反道路交通信号灯通行", "1625", 20_000, 6));

    private record Vehicle(String plate, boolean electric, int boughtDaysAgo, int inspectedFor) {}

    private static List<Vehicle> owned(Query query) {
        MadeUp chance = MadeUp.of(query, "vehicles");
        if (query.age() < ADULT) {
            return List.of();
        }
        return IntStream.range(0, chance.number(1, 2))
                .mapToObj(i -> {
                    boolean electric = chance.chance(40);
                    return new Vehicle("豫A" + (electric ? "D" : "") + chance.code(5), electric,
                            chance.number(200, 6 * YEAR), chance.number(-40, 700));
                })
                .toList();
    }

    static Map<String, Object> vehicles(Query query) {
        return Map.of("vehicles",
                owned(query).stream()
                        .map(vehicle -> new Fields().put("plate", vehicle.plate)
                                .put("kind", vehicle.electric ? "NEW_ENERGY" : "SMALL_CAR")
                                .put("state", vehicle.inspectedFor < 0 ? "INSPECTION_DUE" : "NORMAL")
                                .put("registeredOn", query.today().minusDays(vehicle.boughtDaysAgo))
                                .put("inspectedUntil", query.today().plusDays(vehicle.inspectedFor))
                                .map())
                        .toList());
    }

    static List<String> plates(Query query) {
        return owned(query).stream().map(Vehicle::plate).toList();
    }

    /** Of the asker's own vehicles only. */
    static Map<String, Object> violations(Query query) {
        String plate = query.parameter("plate");
        boolean own = owned(query).stream().anyMatch(vehicle -> vehicle.plate.equals(plate));
        MadeUp chance = MadeUp.of(query, "violations/" + plate);
        List<Map<String, Object>> violations = IntStream.range(0, own ? chance.number(0, 3) : 0)
                .mapToObj(i -> violation(query, chance))
                .toList();
        Stream<Map<String, Object>> fined = TrafficFines.all(query)
                .stream()
                .filter(fine -> fine.plate().equals(plate))
                .map(fine -> fined(query, fine));
        return Map.of("violations", Stream.concat(violations.stream(), fined).toList());
    }

    private static Map<String, Object> fined(Query query, TrafficFines.Fine fine) {
        return new Fields().put("committedOn", query.today().minusDays(fine.daysAgo()))
                .put("time", "08:30")
                .put("place", PLACES.getFirst())
                .put("what", fine.what())
                .put("fine", Fields.money(fine.fen()))
                .put("points", 0)
                .put("state", TrafficFines.open(query).test(fine) ? "DECIDED" : "SETTLED")
                .map();
    }

    private static Map<String, Object> violation(Query query, MadeUp chance) {
        Violation kind = chance.one(KINDS);
        boolean settled = chance.chance(30);
        return new Fields().put("committedOn", query.today().minusDays(chance.number(5, 160)))
                .put("time", "%02d:%02d".formatted(chance.number(7, 21), chance.number(0, 59)))
                .put("place", chance.one(PLACES))
                .put("what", kind.what)
                .put("code", kind.code)
                .put("fine", Fields.money(kind.fen))
                .put("points", kind.points)
                .put("state", settled ? "SETTLED" : "OPEN")
                .map();
    }

    static Map<String, Object> licence(Query query) {
        if (query.age() < ADULT) {
            return Map.of("state", "NONE");
        }
        MadeUp chance = MadeUp.of(query, "licence");
        return new Fields().put("state", "NORMAL")
                .put("vehicles", chance.one(List.of("C1", "C2", "B2")))
                .put("points", chance.one(List.of(0, 1, 3, 6)))
                .put("clearedOn", query.today().plusDays(chance.number(10, YEAR)))
                .putIf("validUntil", Optional.of(query.today().plusDays(chance.number(100, 6 * YEAR))))
                .map();
    }
}
