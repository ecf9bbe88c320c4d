/**
 * The screen by keys alone: what a key stands on, what it presses, how it is seen and heard.
 */
@NullMarked
package cn.banshi.ui.keys;

import org.jspecify.annotations.NullMarked;
