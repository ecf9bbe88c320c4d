package cn.banshi.ui.speech;

/**
 * A thing to press, and where among its likes it is.
 *
 * @param id as its view named it
 * @param name what it is called
 * @param off whether it cannot be pressed just now
 * @param chosen whether it is what is chosen
 * @param place from 1, of {@code of}
 */
public record Spot(String id, String name, Role role, boolean off, boolean chosen, int place, int of) {

    /** What pressing it does. */
    public enum Role {
        BUTTON,
        /** One of a few. */
        OPTION,
        /** Typed into. */
        FIELD,
        /** Types a character. */
        KEY,
        /** The first of those: whoever comes to it comes to a pad. */
        PAD,
        /** Types Hanzi, which may be somebody's name; its place is among its likes on the row. */
        OFFER,
        /** Shows what is masked, while it is held. */
        EYE
    }

    /** Whether it is the same thing, chosen or to be pressed now, as it was not before. */
    boolean becameOf(Spot before) {
        return id.equals(before.id) && (chosen != before.chosen || off != before.off);
    }

    /** Whether a pad that offers other keys now left nothing else to stand on. */
    boolean tookTheKeyOf(Spot before) {
        return !id.equals(before.id) && types(this) && types(before);
    }

    private static boolean types(Spot spot) {
        return spot.role == Role.KEY || spot.role == Role.PAD;
    }

    @Override
    public String toString() {
        return "Spot " + id;
    }
}
