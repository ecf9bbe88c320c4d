package cn.banshi.sandbox.backend.platform;

import cn.banshi.sandbox.backend.person.Person;
import java.time.LocalDate;
import java.util.Map;

/** Whose data are asked for, and with which parameters. */
record Query(Person person, FundFile file, Map<String, String> parameters) {

    LocalDate today() {
        return file.today();
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    int age() {
        return person.card().birth().until(today()).getYears();
    }

    @Override
    public String toString() {
        return "Query";
    }
}
