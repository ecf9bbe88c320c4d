package cn.banshi.core.input;

/**
 * A text that keys spell.
 *
 * @param end where in the keys it ends, exclusive
 * @param cost what was left out of its syllables; 0 where they are spelt out
 * @param likelihood logarithm; what was left out is taken off already
 */
record Match(String text, int end, double cost, double likelihood) {

    Candidate candidate() {
        return new Candidate(text, end);
    }
}
