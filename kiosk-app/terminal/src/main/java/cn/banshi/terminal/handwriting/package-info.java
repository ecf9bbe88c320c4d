/** Reads handwriting with zinnia, a library of the system; the only package here that calls it. */
@NullMarked
package cn.banshi.terminal.handwriting;

import org.jspecify.annotations.NullMarked;
