package cn.banshi.core.input;

import java.util.List;

/**
 * A line of a dictionary.
 *
 * @param syllables letters without tones, ü as v
 * @param weight how often it is written, 0 or more
 */
record Entry(String text, List<String> syllables, int weight) {}
