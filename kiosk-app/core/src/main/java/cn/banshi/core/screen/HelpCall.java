package cn.banshi.core.screen;

/**
 * The visit's one call for help.
 *
 * @param caseTold whether the people of the hall were told which case it is about
 */
public record HelpCall(Stage stage, boolean caseTold) {

    public static final HelpCall NONE = new HelpCall(Stage.NONE, false);

    /** How far it is. */
    public enum Stage {
        NONE,
        /** Sent; not acknowledged yet. */
        CALLING,
        /** It did not get through. */
        NOT_REACHED,
        /** The platform shows it to the people of the hall. */
        WAITING,
        /** Somebody said that they come. */
        COMING,
        /** Somebody said that they were there. */
        DONE;

        /** Whether somebody is to come. */
        public boolean open() {
            return this == CALLING || this == WAITING || this == COMING;
        }

        /** Whether the people of the hall know of it, and it is not over. */
        public boolean known() {
            return this == WAITING || this == COMING;
        }
    }

    public HelpCall at(Stage other) {
        return new HelpCall(other, caseTold);
    }
}
