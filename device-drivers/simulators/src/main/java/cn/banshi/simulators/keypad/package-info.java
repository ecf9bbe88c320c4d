/**
 * A tactile keypad in software. Reads its own protocol sheet; shares no code with the driver.
 */
@NullMarked
package cn.banshi.simulators.keypad;

import org.jspecify.annotations.NullMarked;
