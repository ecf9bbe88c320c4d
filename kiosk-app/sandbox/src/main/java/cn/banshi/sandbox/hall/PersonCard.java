package cn.banshi.sandbox.hall;

import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.simulators.samv.CardLayout;
import cn.banshi.simulators.samv.SimulatedCard;
import cn.banshi.simulators.vpcd.SimulatedChip;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The cards of a person the sandbox's departments know: chip and register tell the same. */
final class PersonCard {

    private static final DateTimeFormatter CHIP_DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String WITHOUT_END = "长期";
    /** No card that anybody has begins with T and four zeros. */
    private static final String TEST_CARD = "T00000099";
    private static final int VALID_YEARS = 30;
    /** GB/T 3304; the test persons need no others. */
    private static final Map<String, String> ETHNICITIES = Map.of("汉", "01", "回", "03");

    private PersonCard() {}

    static SimulatedCard of(Person person) {
        Person.Card card = person.card();
        return SimulatedCard.of(CardLayout.RESIDENT, card.name(), "name=" + card.name(),
                "sex=" + (card.sex().equals("男") ? "1" : "2"),
                "ethnicity=" + ETHNICITIES.getOrDefault(card.ethnicity(), "97"),
                "birth=" + chip(card.birth()), "address=" + card.address(), "number=" + card.number(),
                "authority=" + card.authority(), "from=" + chip(card.validFrom()),
                "to=" + card.validTo().map(PersonCard::chip).orElse(WITHOUT_END));
    }

    static SimulatedChip socialSecurity(Person person) {
        Person.Card card = person.card();
        return SimulatedChip.socialSecurity(card.name(), "version=2.00", "issued=" + chip(card.validFrom()),
                "valid-to=" + chip(card.validFrom().plusYears(VALID_YEARS)), "card-number=" + TEST_CARD,
                "number=" + card.number(), "name=" + card.name(), "sex=" + (card.sex().equals("男") ? "1" : "2"),
                "ethnicity=" + ETHNICITIES.getOrDefault(card.ethnicity(), "97"), "birth=" + chip(card.birth()));
    }

    private static String chip(LocalDate date) {
        return CHIP_DATE.format(date);
    }
}
