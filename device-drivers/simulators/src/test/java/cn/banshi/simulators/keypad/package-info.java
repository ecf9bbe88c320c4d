/** Keypads on simulators, and the driver against hostile peers. */
@NullMarked
package cn.banshi.simulators.keypad;

import org.jspecify.annotations.NullMarked;
