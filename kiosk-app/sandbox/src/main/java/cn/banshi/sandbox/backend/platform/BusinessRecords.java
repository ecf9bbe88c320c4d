package cn.banshi.sandbox.backend.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody needs to open a business: a name and a place, made up. */
final class BusinessRecords {

    private BusinessRecords() {}

    /** Whoever is retired has reserved no name. */
    static Map<String, Object> names(Query query) {
        if (query.person().pension().retired()) {
            return Map.of("reservations", List.of());
        }
        MadeUp chance = MadeUp.of(query, "business-names");
        List<Map<String, Object>> names = new ArrayList<>();
        for (String kind : List.of("商行", "经营部")) {
            names.add(new Fields().put("number", "MC" + query.today().getYear() + chance.number(100000, 999999))
                    .put("name", "郑州市演示区" + chance.one(List.of("和顺", "常青", "春晖", "明德")) + kind)
                    .put("validUntil", query.today().plusDays(chance.number(20, 170)))
                    .map());
        }
        return Map.of("reservations", names);
    }

    /** One's own homes, and a shop whose lease is on record. */
    static Map<String, Object> premises(Query query) {
        MadeUp chance = MadeUp.of(query, "business-premises");
        List<Map<String, Object>> places = new ArrayList<>();
        places.add(place("ZL" + chance.number(10000000, 99999999), "演示区演示路 " + chance.number(1, 200) + " 号临街商铺",
                "租赁备案"));
        query.person()
                .homes()
                .forEach(home -> places.add(place("BDC" + chance.number(10000000, 99999999), home.address(), "不动产登记")));
        return Map.of("places", places);
    }

    private static Map<String, Object> place(String number, String address, String basis) {
        return new Fields().put("number", number).put("address", address).put("basis", basis).map();
    }
}
