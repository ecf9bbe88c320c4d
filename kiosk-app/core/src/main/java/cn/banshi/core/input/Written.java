package cn.banshi.core.input;

/**
 * How a character is written.
 *
 * @param character code point
 * @param of letters for strokes, or other characters that it is put together of
 */
record Written(int character, String of) {}
