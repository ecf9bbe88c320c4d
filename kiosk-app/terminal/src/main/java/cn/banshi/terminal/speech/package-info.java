/**
 * The voice of a terminal: recordings, a speaking program for everything else, the sound card, the headphones' socket.
 */
@NullMarked
package cn.banshi.terminal.speech;

import org.jspecify.annotations.NullMarked;
