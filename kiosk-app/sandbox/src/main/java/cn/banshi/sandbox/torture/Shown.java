package cn.banshi.sandbox.torture;

/** How a citizen says who they are. */
enum Shown {
    IDENTITY_CARD("the identity card"), SOCIAL_SECURITY_CARD("the social-security card"), APP_CODE("the app's code");

    private final String words;

    Shown(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
