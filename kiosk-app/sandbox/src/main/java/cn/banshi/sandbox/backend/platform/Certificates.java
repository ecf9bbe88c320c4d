package cn.banshi.sandbox.backend.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the city's store of electronic certificates holds of a person: made up. */
final class Certificates {

    private static final int ADULT = 18;
    /** An issuer, and kinds of certificate, that no table names. */
    private static final String DEMO_BODY = "11410199MB0000019F";

    private Certificates() {}

    static Map<String, Object> records(Query query) {
        return Map.of("certificates", all(query).stream().map(one -> one.record(query.today())).toList());
    }

    /** The one with this number; empty where the person has none such, or none that is valid. */
    static Optional<Certificate> find(Query query, String number) {
        return all(query).stream().filter(one -> one.number(query.today()).equals(Optional.of(number))).findFirst();
    }

    private static List<Certificate> all(Query query) {
        var card = query.person().card();
        LocalDate today = query.today();
        List<Certificate> all = new ArrayList<>();
        all.add(new Certificate("IDENTITY", "居民身份证", card.authority(), card.validFrom(), card.validTo(),
                Optional.empty()));
        MadeUp chance = MadeUp.of(query, "certificates");
        if (query.age() >= ADULT) {
            all.add(new Certificate("DRIVING", "机动车驾驶证", "郑州市公安局演示交警支队", today.minusYears(4),
                    Optional.of(today.plusYears(2)),
                    Optional.of(identifier(query, 902))));
        }
        query.person()
                .marriage()
                .registeredOn()
                .ifPresent(on -> all.add(new Certificate("MARRIAGE", "结婚证", "演示区民政局", on, Optional.empty(),
                        Optional.of(identifier(query, 903)))));
        for (int home = 0; home < query.person().homes().size(); home++) {
            all.add(new Certificate("PROPERTY", "不动产权证书", "郑州市演示不动产登记中心", today.minusDays(chance.number(400, 2000)),
                    Optional.empty(), Optional.of(identifier(query, 904 + home))));
        }
        all.add(new Certificate("SOCIAL_SECURITY", "社会保障卡", "郑州市演示人力资源和社会保障局", today.minusYears(3),
                Optional.of(today.plusYears(7)),
                Optional.of(identifier(query, 901))));
        return all;
    }

    /** GB/T 36903: of the defining body and kind, the issuer, a serial, a version and a check character. */
    private static String identifier(Query query, int kind) {
        String serial = "20260812%04d".formatted(Math.floorMod(query.person().card().number().hashCode(), 10_000));
        String type = DEMO_BODY + kind;
        return "1.2.156.3005.2.%s.%s.%s.001.%s".formatted(type, DEMO_BODY, serial,
                CheckCharacter.of(type + DEMO_BODY + serial + "001"));
    }

    /**
     * @param type as a service names it
     * @param until last day; empty where it has no end
     * @param identifier empty where no copies are issued
     */
    record Certificate(String type, String name, String issuer, LocalDate from, Optional<LocalDate> until,
            Optional<String> identifier) {

        /** With which a copy is asked for; of what is no longer valid there is none. */
        Optional<String> number(LocalDate today) {
            return identifier.filter(known -> valid(today));
        }

        private boolean valid(LocalDate today) {
            return until.filter(end -> end.isBefore(today)).isEmpty();
        }

        private Map<String, Object> record(LocalDate today) {
            return new Fields().put("type", type)
                    .put("name", name)
                    .put("issuer", issuer)
                    .put("issuedOn", from)
                    .put("state", valid(today) ? "VALID" : "EXPIRED")
                    .putIf("validUntil", until)
                    .putIf("number", number(today))
                    .map();
        }
    }
}
