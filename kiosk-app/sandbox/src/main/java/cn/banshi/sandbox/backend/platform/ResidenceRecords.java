package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.rules.ResidencePermitRules.Address;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where somebody lives and on what ground, and the addresses to choose from. */
final class ResidenceRecords {

    private static final int STREETS = 6;
    private static final int STATIONS = 3;

    /** By zone, as the city divides itself today; the last three are statistical areas. */
    private static final Map<String, List<Place>> DISTRICTS = Map.of(
            "CITY", List.of(new Place("410102", "中原区"), new Place("410103", "二七区"), new Place("410104", "管城回族区"),
                    new Place("410105", "金水区"), new Place("410106", "上街区"), new Place("410108", "惠济区")),
            "COUNTY", List.of(new Place("410122", "中牟县"), new Place("410181", "巩义市"), new Place("410182", "荥阳市"),
                    new Place("410183", "新密市"), new Place("410184", "新郑市"), new Place("410185", "登封市")),
            "ZONE", List.of(new Place("410171", "经济技术开发区"), new Place("410172", "高新技术产业开发区"),
                    new Place("410173", "航空港经济综合实验区")));

    private ResidenceRecords() {}

    private record Place(String code, String name) {

        Map<String, Object> fields() {
            return new Fields().put("code", code).put("name", name).map();
        }
    }

    static Map<String, Object> districts(Query query) {
        return Map.of("districts",
                DISTRICTS.getOrDefault(query.parameter("zone"), List.of()).stream().map(Place::fields).toList());
    }

    /** Made up: the real ones of a district are the platform's to know. */
    static Map<String, Object> streets(Query query) {
        String district = query.parameter("district");
        if (DISTRICTS.values().stream().flatMap(List::stream).noneMatch(known -> known.code.equals(district))) {
            return Map.of("streets", List.of(), "stations", List.of());
        }
        return Map.of("streets", IntStream.rangeClosed(1, STREETS)
                .mapToObj(i -> new Place(district + "%03d".formatted(i), "演示%d街道".formatted(i)).fields())
                .toList(), "stations",
                IntStream.rangeClosed(1, STATIONS).mapToObj(i -> station(district, i)).toList());
    }

    private static Map<String, Object> station(String district, int number) {
        return new Fields().put("code", district + "9%02d".formatted(number))
                .put("name", stationName(number))
                .put("address", stationAddress(number))
                .map();
    }

    private static String stationName(int number) {
        return "演示%d派出所".formatted(number);
    }

    private static String stationAddress(int number) {
        return "演示路 %d 号".formatted(number * 16);
    }

    /** Name and address; empty for a code that is none of ours. */
    static Optional<String> stationAt(String code) {
        return IntStream.rangeClosed(1, STATIONS)
                .filter(number -> code.endsWith("9%02d".formatted(number)))
                .mapToObj(number -> stationName(number) + "（" + stationAddress(number) + "）")
                .findFirst();
    }

    /** As it stands on a permit. */
    static String words(Address address) {
        String district = DISTRICTS.values()
                .stream()
                .flatMap(List::stream)
                .filter(known -> address.street().startsWith(known.code))
                .map(Place::name)
                .findFirst()
                .orElse("");
        int street = Integer.parseInt(address.street().substring(6));
        return "%s演示%d街道%s号%s".formatted(district, street, address.house(), address.room());
    }

    static Map<String, Object> registration(Query query) {
        return registeredOn(query).<Map<String, Object>>map(
                day -> new Fields().put("found", true).put("registeredOn", day).map())
                .orElseGet(() -> Map.of("found", false));
    }

    static Optional<LocalDate> registeredOn(Query query) {
        return query.person().household().local() ? Optional.empty() : Optional.of(query.today().minusDays(230));
    }

    /** Of nobody whom we made up: whoever has one shows it. */
    static Map<String, Object> licence(Query query) {
        return Map.of("found", false);
    }
}
