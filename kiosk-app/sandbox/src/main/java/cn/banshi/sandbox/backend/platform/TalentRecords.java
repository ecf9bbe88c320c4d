package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.person.Person;
import java.util.Map;
import java.util.Optional;

/** What decides about the grants for young graduates. */
final class TalentRecords {

    private TalentRecords() {}

    static Map<String, Object> education(Query query) {
        Optional<Person.Education> known = query.person().education();
        return known.map(degree -> new Fields().put("found", true)
                .put("level", degree.level())
                .put("degree", degree.degree())
                .put("school", degree.school())
                .put("listedSchool", degree.listedSchool())
                .put("fullTime", true)
                .put("graduatedOn", query.today().minusDays(degree.graduatedDaysAgo()))
                .put("enrolled", false)
                .map()).orElseGet(() -> Map.of("found", false));
    }

    static Map<String, Object> household(Query query) {
        Person.Household household = query.person().household();
        return new Fields().put("local", household.local())
                .put("native", household.local() && household.movedDaysAgo().isEmpty())
                .putIf("movedOn", household.movedDaysAgo().map(query.today()::minusDays))
                .put("age", query.age())
                .map();
    }

    /** Nobody of ours ever had one. */
    static Map<String, Object> grants(Query query) {
        return new Fields().put("living", false).put("home", false).map();
    }

    static Map<String, Object> purchase(Query query) {
        return query.person()
                .purchase()
                .map(bought -> new Fields().put("found", true)
                        .put("contract", bought.contract())
                        .put("project", bought.project())
                        .put("signedOn", query.today().minusDays(bought.signedDaysAgo()))
                        .put("filed", true)
                        .put("firstHome", bought.firstHome())
                        .put("taxPaid", bought.taxPaid())
                        .map())
                .orElseGet(() -> Map.of("found", false));
    }
}
