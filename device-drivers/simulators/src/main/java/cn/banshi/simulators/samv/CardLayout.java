package cn.banshi.simulators.samv;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The four layouts of a card's text: where each field begins and how many bytes it has. */
public enum CardLayout {
    RESIDENT(' ', "name 0 30", "sex 30 2", "ethnicity 32 4", "birth 36 16", "address 52 70", "number 122 36",
            "authority 158 30", "from 188 16", "to 204 16"), //
    RESIDENCE_PERMIT('J', "name 0 30", "sex 30 2", "birth 36 16", "address 52 70", "number 122 36", "authority 158 30",
            "from 188 16", "to 204 16", "travelPermit 220 18", "issues 238 4"), //
    FOREIGNER_2017('I', "englishName 0 120", "sex 120 2", "number 122 30", "nationality 152 6", "name 158 30",
            "from 188 16", "to 204 16", "birth 220 16", "cardVersion 236 4", "authorityCode 240 8"), //
    FOREIGNER_2023('Y', "name 0 30", "sex 30 2", "changes 32 4", "birth 36 16", "englishName 52 70", "number 122 36",
            "from 188 16", "to 204 16", "englishNameRest 220 22", "nationality 242 6", "olderNumberLink 250 6");

    private final char mark;
    @SuppressWarnings("ImmutableEnumChecker") // cannot be modified
    private final Map<String, Place> places;

    CardLayout(char mark, String... places) {
        this.mark = mark;
        this.places = Arrays.stream(places)
                .map(each -> each.split(" "))
                .collect(Collectors.toUnmodifiableMap(each -> each[0], Place::of));
    }

    char mark() {
        return mark;
    }

    Place place(String field) {
        Place place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException(this + " has no field " + field + "; it has " + places.keySet());
        }
        return place;
    }

    /** Offset and length in bytes. */
    record Place(int offset, int length) {

        private static Place of(String[] words) {
            return new Place(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        }
    }
}
