package cn.banshi.core.input;

/**
 * Hanzi that keys may mean.
 *
 * @param keys how many of the keys it uses up; 0 of what is offered without any
 */
public record Candidate(String text, int keys) {

    /** Without the text, which may be somebody's name. */
    @Override
    public String toString() {
        return "Candidate of " + keys + " keys";
    }
}
