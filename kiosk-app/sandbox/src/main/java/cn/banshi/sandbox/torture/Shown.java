package cn.banshi.sandbox.torture;

/** How a citizen says who they are. */
enum Shown {
    IDENTITY_CARD("the identity card"), SOCIAL_SECURITY_CARD("the social-security card"), APP_CODE("the app's code"),
    /** In place of the code by SMS; the card first. */
    FACE("the identity card and their face"),
    /** One who retires, and proves it by a certificate that is photographed. */
    ORIGINAL("the identity card and a certificate"),
    /** One who leaves in the middle of a name: letters that are no Hanzi yet, then ink. */
    UNFINISHED("the identity card, and a name left half written");

    private final String words;

    Shown(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
