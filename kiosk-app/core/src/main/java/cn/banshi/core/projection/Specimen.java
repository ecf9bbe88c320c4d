package cn.banshi.core.projection;

import cn.banshi.core.backend.Backend.Principal;
import cn.banshi.core.backend.PaymentOrder;
import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Answers.Origin;
import cn.banshi.core.form.Form;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.OnBehalf;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Localized;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up values of every kind, nobody's. */
final class Specimen {

    static final Localized WORDS = new Localized("示例文字", "sample text");

    /** Region 410199 is nobody's. */
    static final Map<String, Object> APPLICANT = Map.of("name", "示例", "number", "410199198506150015", "address",
            "示例路 1 号");

    static final long FEN = 1_234_560;

    private static final String MONEY = "12345.60";

    private Specimen() {}

    /** One of each kind. */
    static List<Principal> principals(List<OnBehalf.Kind> kinds, Instant at) {
        return kinds.stream()
                .map(kind -> new Principal("ZZW-260105-0001-" + kind.name().charAt(0), kind, "示例", "410199198506150015",
                        at,
                        new Localized("示例系统", "a sample register"), Optional.empty()))
                .toList();
    }

    static Origin origin(Instant at) {
        return new Origin(new Localized("示例部门", "sample department"), at);
    }

    /** As the interface would send it: one value of each kind, two records in each list. */
    static Map<String, Object> data(DataSource source) {
        Map<String, Object> data = new HashMap<>(record(source.fields(), 1));
        source.lists().forEach((name, fields) -> data.put(name, List.of(record(fields, 1), record(fields, 2))));
        return data;
    }

    /** The same, with the first of the codes that have words in this answer. */
    static Map<String, Object> data(DataSource source, Answer answer) {
        Map<String, Object> data = new HashMap<>(coded(data(source), source.as(), answer));
        for (Answer.Section section : answer.sections()) {
            section.each()
                    .filter(each -> section.of().equals(source.as()))
                    .ifPresent(each -> data.computeIfPresent(each.list(),
                            (name, records) -> records instanceof List<?> all
                                    ? all.stream().map(record -> coded(record, each.as(), answer)).toList()
                                    : records));
        }
        return data;
    }

    private static Map<String, Object> coded(Object record, String as, Answer answer) {
        Map<String, Object> coded = new HashMap<>();
        if (record instanceof Map<?, ?> values) {
            values.forEach((name, value) -> coded.put(String.valueOf(name), answer.words()
                    .getOrDefault(as + "." + name, Map.of())
                    .keySet()
                    .stream()
                    .findFirst()
                    .<Object>map(code -> code)
                    .orElse(value)));
        }
        return coded;
    }

    /** As long as nobody has paid it. */
    static PaymentOrder order(Instant at, long fen) {
        return new PaymentOrder("ZZP-260105-00042-C", "ZZ202601050007000420", PaymentOrder.State.OPEN, fen,
                new PaymentOrder.Words(WORDS, WORDS, WORDS),
                List.of(PaymentOrder.Way.WECHAT, PaymentOrder.Way.ALIPAY, PaymentOrder.Way.UNIONPAY),
                "https://banshi.example/pay/ZZP-260105-00042-C", 600, at.atZone(Dates.HALL).toLocalDate().plusDays(15),
                Optional.empty(),
                false);
    }

    /** One that does not end. */
    static Map<String, Object> certificate(Material.OnFile wanted) {
        return Map.of(Material.OnFile.LIST, List.of(Map.of("number",
                "1.2.156.3005.2.11410199MB0000019F901.11410199MB0000019F.202608120001.001.4", "type", wanted.type(),
                "name", "示例证照", "issuer", "示例机关", "state", "VALID")));
    }

    /** Single values in the form of the wire. */
    static Map<String, String> wire(Map<String, Kind> kinds) {
        Map<String, String> wire = new HashMap<>();
        kinds.forEach((name, kind) -> wire.put(name, String.valueOf(of(kind, 1))));
        return wire;
    }

    private static Map<String, Object> record(Map<String, Kind> kinds, int number) {
        Map<String, Object> record = new HashMap<>();
        kinds.forEach((name, kind) -> record.put(name, of(kind, number)));
        return record;
    }

    private static Object of(Kind kind, int number) {
        return switch (kind) {
            case MONEY -> MONEY;
            case TEXT -> "示例 " + number;
            case NUMBER -> number;
            case FLAG -> true;
            case DATE -> "2026-01-0" + number;
            case LIST -> List.of();
        };
    }

    /** What a citizen could have entered. */
    static String entry(Form form, Field field, Answers answers) {
        return switch (field) {
            case Field.Choice choice -> form.options(choice).keySet().stream().findFirst().orElse("");
            case Field.Amount amount -> "100.00";
            case Field.CardNumber card -> "6299990000000000012";
            case Field.Repeat repeat -> answers.entered(repeat.of());
            case Field.Mobile mobile -> "13800138000";
            case Field.Code code -> "123456";
            case Field.Spelled spelled -> form.spelling(spelled).sample();
            case Field.Text text -> text(text);
        };
    }

    private static String text(Field.Text field) {
        String text = switch (field.characters()) {
            case DIGITS, LETTERS -> "20260105000700042001";
            case HANZI -> "郑州市金水区花园路1号院2号楼3单元";
            case NAME -> "欧阳建国";
        };
        return text.substring(0, Math.min(text.length(), field.length().most()));
    }
}
