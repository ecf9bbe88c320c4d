package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.person.Person;
import java.util.List;
import java.util.Map;

/** What hospitals recorded of children: of those alone with a story of their own. */
final class BirthRecords {

    private BirthRecords() {}

    static Map<String, Object> children(Query query) {
        List<Map<String, Object>> children = query.person()
                .children()
                .stream()
                .map(child -> child(query, child))
                .toList();
        return Map.of("children", children);
    }

    private static Map<String, Object> child(Query query, Person.Child child) {
        return new Fields().put("certificate", child.certificate())
                .put("name", child.name())
                .put("sex", child.sex())
                .put("born", query.today().minusDays(child.bornDaysAgo()))
                .put("hospital", child.hospital())
                .put("ownEthnicity", query.person().card().ethnicity())
                .put("otherEthnicity", child.otherEthnicity())
                .put("otherLocal", child.otherLocal())
                .map();
    }
}
