/** Serial lines: the simulated one, and the driver's transport on it. */
@NullMarked
package cn.banshi.simulators.pty;

import org.jspecify.annotations.NullMarked;
