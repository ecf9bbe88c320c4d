/**
 * After the terminal was cut off in the middle of a visit: what became of it.
 */
@NullMarked
package cn.banshi.ui.interrupted;

import org.jspecify.annotations.NullMarked;
