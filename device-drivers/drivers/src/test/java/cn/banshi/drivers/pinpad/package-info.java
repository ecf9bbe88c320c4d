/** Frames of PIN pads, case by case. */
@NullMarked
package cn.banshi.drivers.pinpad;

import org.jspecify.annotations.NullMarked;
