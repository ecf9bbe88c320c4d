package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Whose data are asked for, and with which parameters.
 *
 * @param bundles that the person has filed
 * @param service that asks; what can be booked hangs on it
 */
record Query(FundFile file, List<Bundles.Bundle> bundles, Map<String, String> parameters, String service,
        Transaction transaction) {

    Person person() {
        return file.person();
    }

    LocalDate today() {
        return file.today();
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    int age() {
        return person().card().birth().until(today()).getYears();
    }

    @Override
    public String toString() {
        return "Query";
    }
}
