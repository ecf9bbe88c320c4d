package cn.banshi.sandbox.backend.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Exams and qualifications of a person, made up. */
final class PersonalRecords {

    private static final int ADULT = 18;
    /** A ticket's last digit that no candidate has. */
    private static final String UNKNOWN_TICKET = "0";

    private PersonalRecords() {}

    /** Parameters {@code exam}, {@code year}, {@code ticket}: nobody sat an exam under a ticket that ends in 0. */
    static Map<String, Object> examScores(Query query) {
        String exam = query.parameter("exam");
        String ticket = query.parameter("ticket");
        if (ticket.isEmpty() || ticket.endsWith(UNKNOWN_TICKET)) {
            return Map.of("scores", List.of());
        }
        MadeUp chance = MadeUp.of(query, exam + query.parameter("year") + ticket);
        int full = exam.equals("PROFESSIONAL") ? 100 : 150;
        int total = 0;
        List<Map<String, Object>> scores = new ArrayList<>();
        for (String subject : subjects(exam)) {
            int score = chance.number(full / 2, full);
            total += score;
            scores.add(new Fields().put("subject", subject).put("score", score).put("full", full).map());
        }
        return new Fields().put("scores", scores)
                .put("total", total)
                .put("publishedOn", LocalDate.of(Integer.parseInt(query.parameter("year")), 6, 25))
                .map();
    }

    private static List<String> subjects(String exam) {
        return switch (exam) {
            case "PROFESSIONAL" -> List.of("综合知识", "专业实务");
            case "MIDDLE_SCHOOL" -> List.of("语文", "数学", "英语", "物理", "道德与法治");
            default -> List.of("语文", "数学", "外语");
        };
    }

    static Map<String, Object> professional(Query query) {
        MadeUp chance = MadeUp.of(query, "professional");
        if (query.age() < ADULT || chance.chance(40)) {
            return Map.of("certificates", List.of());
        }
        return Map.of("certificates",
                List.of(new Fields().put("name", chance.one(List.of("电工", "保育师", "养老护理员", "计算机程序设计员")))
                        .put("level", chance.one(List.of("中级工", "高级工", "技师")))
                        .put("number", "Y0041019900" + chance.number(1000000, 9999999))
                        .put("issuedOn", query.today().minusDays(chance.number(200, 3000)))
                        .map()));
    }
}
