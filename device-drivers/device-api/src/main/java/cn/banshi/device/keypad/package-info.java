/**
 * Tactile keys for use without sight. Plain key codes, never a PIN.
 */
@NullMarked
package cn.banshi.device.keypad;

import org.jspecify.annotations.NullMarked;
