package cn.banshi.device.idcard;

import java.time.LocalDate;
import java.util.Optional;

/** The decoded text of a card, one record for each of the four layouts (GA/T 490 and its successors). */
public sealed interface CardHolder {

    /** Name in Chinese; may be empty on a foreigner's card of 2017. */
    String name();

    /** Number as on the card: 18 characters, or 15 on a foreigner's card of 2017. */
    String number();

    Sex sex();

    LocalDate birth();

    Validity validity();

    /** Registered address; foreigners' cards hold none. */
    Optional<String> address();

    /** Which of the four layouts. */
    Layout layout();

    /** Type mark at offset 248 of the text. */
    enum Layout {
        /** Blank mark, and every mark nobody knows. */
        RESIDENT,
        /** Mark J. */
        RESIDENCE_PERMIT,
        /** Mark I. */
        FOREIGNER_2017,
        /** Mark Y. */
        FOREIGNER_2023
    }

    /** Resident identity card. {@code ethnicity} is the name in Chinese, or the code itself when not in GB/T 3304. */
    record Resident(String name, Sex sex, String ethnicity, LocalDate birth, Optional<String> address, String number,
            String authority, Validity validity) implements CardHolder {

        @Override
        public Layout layout() {
            return Layout.RESIDENT;
        }

        @Override
        public String toString() {
            return "Resident";
        }
    }

    /** Residence permit for Hong Kong, Macao and Taiwan residents. */
    record ResidencePermit(String name, Sex sex, LocalDate birth, Optional<String> address, String number,
            String authority, Validity validity, String travelPermit, String issues) implements CardHolder {

        @Override
        public Layout layout() {
            return Layout.RESIDENCE_PERMIT;
        }

        @Override
        public String toString() {
            return "ResidencePermit";
        }
    }

    /** Foreign permanent resident card, layout of 2017. */
    record Foreigner2017(String name, String englishName, Sex sex, LocalDate birth, String number, String nationality,
            Validity validity, String cardVersion, String authorityCode) implements CardHolder {

        @Override
        public Optional<String> address() {
            return Optional.empty();
        }

        @Override
        public Layout layout() {
            return Layout.FOREIGNER_2017;
        }

        @Override
        public String toString() {
            return "Foreigner2017";
        }
    }

    /** Foreign permanent resident card, layout of 2023. */
    record Foreigner2023(String name, String englishName, Sex sex, LocalDate birth, String number, String nationality,
            Validity validity, String changes, String olderNumberLink) implements CardHolder {

        @Override
        public Optional<String> address() {
            return Optional.empty();
        }

        @Override
        public Layout layout() {
            return Layout.FOREIGNER_2023;
        }

        @Override
        public String toString() {
            return "Foreigner2023";
        }
    }
}
