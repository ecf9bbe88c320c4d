/**
 * Pseudo terminals and the serial lines simulated on them, at the pace of the line speed the other side has set.
 */
@NullMarked
package cn.banshi.simulators.pty;

import org.jspecify.annotations.NullMarked;
