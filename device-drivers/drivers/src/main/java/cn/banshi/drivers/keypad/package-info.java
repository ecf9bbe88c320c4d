/** Tactile keypads that send a byte for each key on a serial line. */
@NullMarked
package cn.banshi.drivers.keypad;

import org.jspecify.annotations.NullMarked;
