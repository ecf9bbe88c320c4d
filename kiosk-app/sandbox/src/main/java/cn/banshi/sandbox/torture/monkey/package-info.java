/**
 * Random hands on the shipped terminal's window, and the way home from wherever they led.
 */
@NullMarked
package cn.banshi.sandbox.torture.monkey;

import org.jspecify.annotations.NullMarked;
