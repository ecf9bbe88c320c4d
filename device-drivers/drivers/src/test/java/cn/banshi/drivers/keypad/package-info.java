/** Key codes, case by case. */
@NullMarked
package cn.banshi.drivers.keypad;

import org.jspecify.annotations.NullMarked;
