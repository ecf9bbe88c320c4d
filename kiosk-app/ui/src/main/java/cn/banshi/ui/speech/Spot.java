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
        /** Shows what is masked, while it is held. */
        EYE
    }

    @Override
    public String toString() {
        return "Spot " + id;
    }
}
