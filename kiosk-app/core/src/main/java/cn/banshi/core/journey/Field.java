package cn.banshi.core.journey;

import cn.banshi.core.journey.Procedure.Clause;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.DaySpelling;
import cn.banshi.core.text.EmailSpelling;
import cn.banshi.core.text.LatinSpelling;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.PlateSpelling;
import cn.banshi.core.text.Spelling;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something a page asks for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Field.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Field.Amount.class, name = "money"),
    @JsonSubTypes.Type(value = Field.CardNumber.class, name = "card-number"),
    @JsonSubTypes.Type(value = Field.Repeat.class, name = "repeat"),
    @JsonSubTypes.Type(value = Field.Mobile.class, name = "mobile"),
    @JsonSubTypes.Type(value = Field.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Field.Date.class, name = "date"),
    @JsonSubTypes.Type(value = Field.VehiclePlate.class, name = "vehicle-plate"),
    @JsonSubTypes.Type(value = Field.LatinName.class, name = "latin-name"),
    @JsonSubTypes.Type(value = Field.Email.class, name = "email"),
    @JsonSubTypes.Type(value = Field.Text.class, name = "text")})
public sealed interface Field {

    /** Of this city. */
    String HOME = "豫";

    String id();

    Localized label();

    /** One of a few: those listed, or one for each record of a list. */
    record Choice(String id, Localized label, List<Option> options, Optional<Listing> from) implements Field {}

    /** @param visibleWhen rule; without one it is always offered */
    record Option(String value, Localized title, Localized detail, Optional<String> visibleWhen) {}

    /**
     * Options out of fetched data.
     *
     * @param list name of the list, such as {@code loans.loans}
     * @param value field of a record that becomes the answer
     * @param as first part of the names of the chosen record's values
     * @param fields of a record
     * @param title may name the record's fields; so may {@code detail}
     */
    record Listing(String list, String value, String as, Map<String, Kind> fields, Localized title,
            Localized detail) {}

    /**
     * An amount in yuan.
     *
     * @param all button that fills in a known value
     * @param good said when the amount passes every check
     */
    record Amount(String id, Localized label, Localized placeholder, Optional<Shortcut> all, Optional<Localized> good)
            implements
                Field {}

    /** @param value name of the value to fill in */
    record Shortcut(Localized label, String value) {}

    /** Bank card, 16 to 19 digits with a check digit (ISO/IEC 7812-1). */
    record CardNumber(String id, Localized label, Localized placeholder) implements Field {}

    /** The same once more, so that a slip of the finger shows. Not submitted. */
    record Repeat(String id, Localized label, Localized placeholder, String of) implements Field {}

    /** Mobile number of the mainland; the applicant is reached there. */
    record Mobile(String id, Localized label, Localized placeholder) implements Field {}

    /**
     * A few characters: a number that is copied from somewhere, or a name or an address in Hanzi. What else is known of its form,
     * a check of the page says.
     *
     * @param characters that may stand in it
     */
    record Text(String id, Localized label, Localized placeholder, Characters characters, Length length)
            implements
                Field {}

    /** What can be typed into a text. */
    enum Characters {
        DIGITS,
        /** Capital letters of the Latin alphabet, and digits. */
        LETTERS,
        /** Hanzi, and what LETTERS has. */
        HANZI,
        /** The same for a person's name: what somebody may be called is offered first, and the dot within a name. */
        NAME;

        /** Whether Hanzi can be typed. */
        public boolean hanzi() {
            return this == HANZI || this == NAME;
        }
    }

    /** @param least characters, 1 or more; {@code most} at most 40 */
    record Length(int least, int most) {}

    /** Typed place by place, with the keys that can mean something there. */
    sealed interface Spelled extends Field permits Date, VehiclePlate, LatinName, Email {

        Localized placeholder();

        /** @param today in the hall */
        Spelling spelling(LocalDate today);
    }

    /** A day. Rules know it as a date; a day out of bounds cannot be typed. */
    record Date(String id, Localized label, Localized placeholder, Bound earliest, Bound latest) implements Spelled {

        @Override
        public DaySpelling spelling(LocalDate today) {
            return new DaySpelling(earliest.on(today), latest.on(today));
        }
    }

    /**
     * The number on a vehicle's plate, without the dot.
     *
     * @param first province that is offered first; without one 豫
     */
    record VehiclePlate(String id, Localized label, Localized placeholder, Optional<String> first) implements Spelled {

        @Override
        public PlateSpelling spelling(LocalDate today) {
            return new PlateSpelling(first.orElse(HOME));
        }
    }

    /** A name in Latin letters, as on a passport. */
    record LatinName(String id, Localized label, Localized placeholder) implements Spelled {

        @Override
        public LatinSpelling spelling(LocalDate today) {
            return new LatinSpelling();
        }
    }

    /** An address for e-mail. */
    record Email(String id, Localized label, Localized placeholder) implements Spelled {

        @Override
        public EmailSpelling spelling(LocalDate today) {
            return new EmailSpelling();
        }
    }

    /**
     * Six digits sent to the number in {@code of}. Not submitted.
     *
     * @param orFace the consent under which the person may show their face in place of it, as good a way and never the only one
     */
    record Code(String id, Localized label, Localized placeholder, String of, Optional<Clause> orFace)
            implements
                Field {}
}
