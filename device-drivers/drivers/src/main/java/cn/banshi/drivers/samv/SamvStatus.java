package cn.banshi.drivers.samv;

/** The module's own status, SW3, by name (GA/T 467-2019; module manuals). */
enum SamvStatus {
    SUCCESS(0x90, "success"), //
    FOUND(0x9F, "card found"), //
    /** Normal for the newest address: most chips hold none. */
    NO_SUCH_ITEM(0x91, "the card holds no such item"), //
    BAD_CHECKSUM(0x10, "the module received a wrong checksum"), //
    BAD_LENGTH(0x11, "the module received a wrong length"), //
    BAD_COMMAND(0x21, "the module does not know the command"), //
    NOT_ALLOWED(0x23, "the module does not allow the operation"), //
    UNIDENTIFIED(0x24, "unidentified error of the module"), //
    CARD_REFUSED_MODULE(0x31, "the card refused the module"), //
    MODULE_REFUSED_CARD(0x32, "the module refused the card"), //
    DATA_NOT_VERIFIED(0x33, "the card's data did not verify"), //
    /** Named in some manuals only. */
    FINGERPRINT_NOT_VERIFIED(0x37, "the fingerprint data did not verify"), //
    /** Named in some manuals only. */
    LENGTH_ERROR(0x3F, "length error between module and card"), //
    UNKNOWN_CARD(0x40, "unknown type of card"), //
    READ_FAILED(0x41, "reading the card failed"), //
    RANDOM_FAILED(0x47, "the random number failed"), //
    SELF_TEST_FAILED(0x60, "self-test failed; the module accepts no command, replace the reader"), //
    NOT_AUTHORISED(0x66, "the security module is not authorised; have the reader activated by its vendor"), //
    NO_CARD(0x80, "no card"), //
    SELECT_FAILED(0x81, "selecting the card failed"), //
    /** Everything no manual lists. */
    UNLISTED(-1, "status that no manual lists");

    private static final SamvStatus[] ALL = values();

    private final int value;
    private final String meaning;

    SamvStatus(int value, String meaning) {
        this.value = value;
        this.meaning = meaning;
    }

    static SamvStatus of(int sw3) {
        for (SamvStatus status : ALL) {
            if (status.value == sw3) {
                return status;
            }
        }
        return UNLISTED;
    }

    /** In English, for staff. */
    String meaning() {
        return meaning;
    }
}
