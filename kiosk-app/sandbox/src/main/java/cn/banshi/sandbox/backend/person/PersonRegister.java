package cn.banshi.sandbox.backend.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The population register and what hangs on it. Immutable. */
public final class PersonRegister {

    /** Stands in no table of regions, so no living person has such a number. */
    private static final String TEST_REGION = "410199";

    private final Map<String, Person> known;

    private PersonRegister(Map<String, Person> known) {
        this.known = known;
    }

    /** The persons of {@code persons.json}. */
    public static PersonRegister load() {
        try (InputStream file = PersonRegister.class.getResourceAsStream("persons.json")) {
            Person[] persons = JsonMapper.shared().readValue(Objects.requireNonNull(file), Person[].class);
            Map<String, Person> known = new LinkedHashMap<>();
            for (Person person : persons) {
                known.put(person.card().number(), person);
            }
            return new PersonRegister(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with a story of their own; a desk can make their cards from {@link Person#card()}. */
    public List<Person> testPersons() {
        return List.copyOf(known.values());
    }

    /**
     * The person or company with this number, with made-up but lasting data when it is any other test number.
     *
     * @param name taken over for a made-up person; a known one keeps their own
     * @return empty for a number outside the test region or with a wrong check character
     */
    public Optional<Person> find(String number, String name) {
        Person person = known.get(number);
        if (person != null) {
            return Optional.of(person);
        }
        if (CreditCode.isValid(number) && CreditCode.region(number).equals(TEST_REGION)) {
            return Optional.of(MadeUpCompany.of(number, name));
        }
        return number.startsWith(TEST_REGION) && IdNumber.isValid(number)
                ? Optional.of(MadeUpPerson.of(number, name))
                : Optional.empty();
    }
}
