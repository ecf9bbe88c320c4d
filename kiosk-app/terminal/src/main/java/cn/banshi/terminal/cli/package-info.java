/**
 * The staff's command line: the real drivers without a window. Sees no JavaFX.
 */
@NullMarked
package cn.banshi.terminal.cli;

import org.jspecify.annotations.NullMarked;
