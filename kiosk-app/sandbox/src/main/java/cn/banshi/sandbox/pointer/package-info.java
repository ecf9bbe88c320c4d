/** A pointer of the X server that asks nothing of the window it moves over. */
@NullMarked
package cn.banshi.sandbox.pointer;

import org.jspecify.annotations.NullMarked;
